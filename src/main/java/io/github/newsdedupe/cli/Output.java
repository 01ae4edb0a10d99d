package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.files.OwnFolder;
import io.github.newsdedupe.files.PartialFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a result to standard output, or to a file that appears only when it is whole. */
final class Output {

  /** Writes the result. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /** Under these names a process finds what it has open, such as a log to which a shell appends. */
  private static final Pattern OPEN =
      Pattern.compile("/dev/(stdout|stderr|fd/[0-9]+)|/proc/(self|[0-9]+)/fd/[0-9]+");

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
    Optional<String> obstacle = file.flatMap(Output::obstacle);
    if (obstacle.isPresent()) {
      throw new DedupeException("cannot write " + file.get() + ": " + obstacle.get());
    }
  }

  /** Fails if one of the articles would be replaced. */
  static void check(Optional<Path> output, Corpus articles) {
    if (output.isPresent() && Files.isRegularFile(output.get())) {
      for (InputFile file : articles.files()) {
        if (isSame(output.get(), file) && !articles.isReport(file)) {
          throw new UsageException("--output " + file.path() + " would replace what is read");
        }
      }
    }
  }

  /** Under whatever names: the output may be a link to the article. */
  private static boolean isSame(Path output, InputFile file) {
    try {
      return Files.isSameFile(output, file.path());
    } catch (IOException e) {
      return false; // Whoever reads the file says why it cannot be read.
    }
  }

  private static Optional<String> obstacle(Path file) {
    Path folder = Optional.ofNullable(resolved(file).getParent()).orElse(file);
    if (!Files.isDirectory(folder)) {
      return Optional.of("no such folder");
    }
    if (Files.isDirectory(file)) {
      return Optional.of("it is a folder");
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      return Optional.of("permission denied");
    }
    return isReplaced(file) && !Files.isWritable(folder)
        ? Optional.of("permission denied in its folder")
        : Optional.empty();
  }

  /** The same, and refuses to write where an index keeps its files. */
  static void check(Optional<Path> file, OwnFolder own) {
    check(file);
    if (file.isPresent() && own.holds(file.get())) {
      throw new DedupeException(
          "cannot write " + file.get() + ": it lies in the folder of " + own.name());
    }
  }

  /** Writes to a file. */
  static void toFile(Path file, Writer writer) {
    try {
      if (isReplaced(file)) {
        replace(resolved(file), writer);
      } else {
        writeThrough(file, writer);
      }
    } catch (IOException e) {
      throw unwritten(file.toString(), e);
    }
  }

  /**
   * A pipe, a device or a link to nothing is written to, never replaced; so is what is open
   * already.
   */
  private static boolean isReplaced(Path file) {
    return !OPEN.matcher(file.toString()).matches()
        && (Files.isRegularFile(file) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
  }

  /** A link stays one: what it leads to is replaced. */
  private static Path resolved(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath(); // There is none yet.
    }
  }

  /** At its end: what a shell has opened to be appended to has other things before that. */
  private static void writeThrough(Path file, Writer writer) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            1 << 16)) {
      writer.write(out);
    }
  }

  private static void replace(Path file, Writer writer) throws IOException {
    try (PartialFile partial = PartialFile.of(file)) {
      OutputStream out = new BufferedOutputStream(partial.newOutputStream(), 1 << 16);
      writer.write(out);
      out.flush();
      partial.takeItsPlace();
    }
  }
}
