package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in what can be read only once: standard input and pipes. */
final class Pipes {

  private final Spool spool;
  private final List<InputFile> files = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  Pipes(Spool spool) {
    this.spool = spool;
  }

  /** Reads a path if it is a pipe, as {@code <(command)} is; false if it is anything else. */
  boolean addIfPipe(String given) {
    try {
      Path path = Path.of(given);
      if (!Files.exists(path) || Files.isRegularFile(path) || Files.isDirectory(path)) {
        return false;
      }
      try (InputStream in = Files.newInputStream(path)) {
        add(PathIds.of(path), in);
      }
      return true;
    } catch (InvalidPathException e) {
      return false;
    } catch (IOException e) {
      throw new DedupeException(given + ": cannot be read: " + DedupeException.reasonOf(e), e);
    }
  }

  /** Reads a stream, decompressed. */
  void add(String id, InputStream in) {
    if (files.stream().anyMatch(file -> file.id().equals(id))) {
      return;
    }
    String name = id.equals(Corpus.STANDARD_INPUT) ? "standard input" : id;
    try {
      SpooledFile content = spool.keep(name, in);
      boolean jsonLines = FileFormat.of(content.path(), id) == FileFormat.JSON_LINES;
      Optional<IOException> broken = content.broken();
      if (broken.isPresent() && !jsonLines) {
        skipped.add(new Skipped(id, "cannot be read: " + DedupeException.reasonOf(broken.get())));
        return;
      }
      int given = content.path().getNameCount();
      InputFile file = new InputFile(content.path(), id, jsonLines, given);
      spool.keep(file, content);
      files.add(file);
    } catch (IOException e) {
      throw new DedupeException(name + ": cannot be read: " + DedupeException.reasonOf(e), e);
    }
  }

  /** What was read. */
  List<InputFile> files() {
    return files;
  }

  /** What is damaged. */
  List<Skipped> skipped() {
    return skipped;
  }
}
