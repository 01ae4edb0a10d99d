package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Keeps in temporary files what can be read only once: standard input and pipes. */
final class Spool implements AutoCloseable {

  private final List<InputFile> files = new ArrayList<>();

  /** Spools a path if it is a pipe, as {@code <(command)} is; false if it is anything else. */
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

  /** Spools a stream; it is JSON Lines if its first character is a brace. */
  void add(String id, InputStream in) {
    if (files.stream().anyMatch(file -> file.id().equals(id))) {
      return;
    }
    try {
      Path file = Files.createTempFile("dedupe-", ".spool");
      file.toFile().deleteOnExit();
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      boolean jsonLines = firstCharacter(file) == '{';
      files.add(new InputFile(file, id, jsonLines, file.getNameCount()));
    } catch (IOException e) {
      String reason = DedupeException.reasonOf(e);
      throw new DedupeException(
          (id.equals(Corpus.STANDARD_INPUT) ? "standard input" : id)
              + ": cannot be kept in a temporary file: "
              + reason,
          e);
    }
  }

  /** The first character that is not white space or a byte order mark; -1 for none. */
  private static int firstCharacter(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(1024);
    }
    for (int i = PlainText.hasByteOrderMark(start) ? 3 : 0; i < start.length; i++) {
      if (start[i] > ' ' || start[i] < 0) {
        return start[i];
      }
    }
    return -1;
  }

  List<InputFile> files() {
    return files;
  }

  @Override
  public void close() {
    for (InputFile file : files) {
      try {
        Files.deleteIfExists(file.path());
      } catch (IOException e) {
        file.path().toFile().deleteOnExit();
      }
    }
  }
}
