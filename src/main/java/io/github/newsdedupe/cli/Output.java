package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Writes a result to standard output, or to a file that appears only when it is whole. */
final class Output {

  /** Writes the result. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private Output() {}

  static void write(Console console, Optional<Path> file, Writer writer) {
    if (file.isPresent()) {
      toFile(file.get(), writer);
    } else {
      toStandardOutput(console.out(), writer);
    }
  }

  /** Writes a verdict, which is the exit code and stands when nobody reads what is written. */
  static void writeVerdict(Console console, Optional<Path> file, Writer writer) {
    try {
      write(console, file, writer);
    } catch (ClosedPipeException e) {
      // As quiet as a result that nobody reads, but not as content.
    }
  }

  private static void toStandardOutput(OutputStream standardOutput, Writer writer) {
    try {
      OutputStream out = new BufferedOutputStream(standardOutput, 1 << 16);
      writer.write(out);
      out.flush();
    } catch (IOException e) {
      throw unwritten("to standard output", e);
    }
  }

  /** Writes a text to standard output. */
  static void print(Console console, String text) {
    try {
      console.out().write(text.getBytes(StandardCharsets.UTF_8));
      console.out().flush();
    } catch (IOException e) {
      throw unwritten("to standard output", e);
    }
  }

  private static RuntimeException unwritten(String where, IOException e) {
    String reason = DedupeException.reasonOf(e);
    return reason.contains("Broken pipe") || reason.contains("pipe is being closed")
        ? new ClosedPipeException(e)
        : new DedupeException("cannot write " + where + ": " + reason, e);
  }

  /** Fails now rather than after a long run if the file cannot be written. */
  static void check(Optional<Path> file) {
    Optional<Path> folder = file.map(Path::toAbsolutePath).map(Path::getParent);
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new DedupeException("cannot write " + file.get() + ": no such folder");
    }
    if (file.isPresent() && Files.isDirectory(file.get())) {
      throw new DedupeException("cannot write " + file.get() + ": it is a folder");
    }
  }

  /** Writes to a file. */
  static void toFile(Path file, Writer writer) {
    try {
      boolean plain = Files.isRegularFile(file) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      if (plain) {
        replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), writer);
      } else {
        writeThrough(file, writer);
      }
    } catch (IOException e) {
      throw unwritten(file.toString(), e);
    }
  }

  /** A pipe, a device or a link to nothing is written to, never replaced. */
  private static void writeThrough(Path file, Writer writer) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      writer.write(out);
    }
  }

  private static void replace(Path file, Writer writer) throws IOException {
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".partial";
    Path partial = file.resolveSibling(name);
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              1 << 16)) {
        writer.write(out);
      }
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
