package io.github.newsdedupe.index;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.file.Path;

/** What is said when a file of an index is not what was written. */
final class Damage {

  private Damage() {}

  static DedupeException in(Path file, String what) {
    return in(file, new UnsoundException(what));
  }

  /** What bytes with the right checksum say and nobody has written. */
  static DedupeException in(Path file, Section section, UnsoundException e) {
    return in(file, new UnsoundException("bytes " + section.range() + " hold " + e.what()));
  }

  private static DedupeException in(Path file, UnsoundException e) {
    return new DedupeException(
        file
            + ": the index is damaged: "
            + e.what()
            + "; 'dedupe index verify --index "
            + file.getParent()
            + "' tells how much of it; restore it from a copy, or index the archive anew",
        e);
  }

  /** The same for whoever has asked for no more than that. */
  static String briefly(DedupeException e, Path file) {
    return e.getCause() instanceof UnsoundException unsound
        ? file + ": " + unsound.what()
        : String.valueOf(e.getMessage());
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
