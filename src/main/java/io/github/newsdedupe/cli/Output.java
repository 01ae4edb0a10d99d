package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  private static void toStandardOutput(OutputStream standardOutput, Writer writer) {
    try {
      OutputStream out = new BufferedOutputStream(standardOutput, 1 << 16);
      writer.write(out);
      out.flush();
    } catch (IOException e) {
      String reason = reason(e);
      if (reason.contains("Broken pipe") || reason.contains("pipe is being closed")) {
        throw new ClosedPipeException(e);
      }
      throw new DedupeException("cannot write to standard output: " + reason, e);
    }
  }

  private static void toFile(Path file, Writer writer) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        toDevice(file, writer);
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), writer);
      }
    } catch (IOException e) {
      throw new DedupeException("cannot write " + file + ": " + reason(e), e);
    }
  }

  /** A pipe or a device is written to, never replaced. */
  private static void toDevice(Path file, Writer writer) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      writer.write(out);
    }
  }

  private static void replace(Path file, Writer writer) throws IOException {
    Path partial = Files.createTempFile(file.getParent(), ".dedupe-", ".partial");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
        writer.write(out);
      }
      shareAsUsual(partial);
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** Temporary files are private to their owner; a report is as readable as any other new file. */
  private static void shareAsUsual(Path file) {
    File shared = file.toFile();
    if (!shared.setReadable(true, false)) {
      throw new DedupeException("cannot make " + file + " readable");
    }
  }

  private static String reason(IOException e) {
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "no such folder";
    }
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof java.nio.file.FileSystemException f && f.getReason() != null
        ? f.getReason()
        : String.valueOf(e.getMessage());
  }
}
