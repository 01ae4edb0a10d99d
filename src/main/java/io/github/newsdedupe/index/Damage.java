package io.github.newsdedupe.index;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.file.Path;

/** What is said when a file of an index is not what was written. */
final class Damage {

  private Damage() {}

  static DedupeException in(Path file, String what) {
    return new DedupeException(
        file
            + ": the index is damaged: "
            + what
            + "; 'dedupe index verify --index "
            + file.getParent()
            + "' tells how much of it; restore it from a copy, or index the archive anew");
  }

  static DedupeException unreadable(Path file, IOException e) {
    return new DedupeException(
        file + ": the index cannot be read: " + DedupeException.reasonOf(e), e);
  }

  static DedupeException unwritable(Path file, IOException e) {
    return new DedupeException(
        file
            + ": the index cannot be written: "
            + DedupeException.reasonOf(e)
            + "; it holds what it held at its last commit",
        e);
  }
}
