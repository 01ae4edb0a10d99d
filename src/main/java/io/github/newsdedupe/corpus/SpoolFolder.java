package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A temporary folder: it is made when the first file is, and deleted with all of them. */
final class SpoolFolder implements AutoCloseable {

  private final Path parent;

  /** The folder and its files. */
  private final List<Path> made = new ArrayList<>();

  private boolean closed;

  /** Will be a folder in this one. */
  SpoolFolder(Path parent) {
    this.parent = parent;
  }

  /** A new file that is empty; {@code name} says in messages what for. */
  synchronized SpooledFile newFile(String name) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    try {
      if (made.isEmpty()) {
        made.add(deletedOnExit(Files.createTempDirectory(parent, "dedupe-")));
      }
      Path file = deletedOnExit(Files.createTempFile(made.get(0), "", ".spool"));
      made.add(file);
      return new SpooledFile(name, file);
    } catch (IOException e) {
      throw new DedupeException(
          name + ": cannot be kept in a temporary file: " + DedupeException.reasonOf(e), e);
    }
  }

  /** For runs that are ended from outside. Java deletes the last one first. */
  private static Path deletedOnExit(Path path) {
    path.toFile().deleteOnExit();
    return path;
  }

  synchronized void delete(SpooledFile file) {
    file.discard();
    delete(file.path());
    made.remove(file.path());
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    for (int i = made.size() - 1; i >= 0; i--) {
      delete(made.get(i));
    }
    made.clear();
  }
}
