package io.github.newsdedupe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of the program; knows nothing of command lines, so that asking for it is quick. */
final class Version {

  private Version() {}

  /** What the program answers with. */
  static String line() {
    return "dedupe " + number();
  }

  /** Whether nothing else is asked for, so that no command need be loaded. */
  static boolean isAllThatIsAsked(String... arguments) {
    return arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"));
  }

  /** The bare number, which the build writes into a resource. */
  static String number() {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      if (in == null) {
        throw new IllegalStateException("not in the program: version.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
