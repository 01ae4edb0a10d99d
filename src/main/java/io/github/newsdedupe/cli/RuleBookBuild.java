package io.github.newsdedupe.cli;

import io.github.newsdedupe.furniture.RuleBook;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A step of the build: writes the book of the built-in rules that goes into the program. */
final class RuleBookBuild {

  private RuleBookBuild() {}

  /** Takes the file to write. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      RuleBook.write(out);
    }
  }
}
