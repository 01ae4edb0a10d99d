package io.github.newsdedupe.index;

/**
 * What no writer has written, whatever its checksum says: checksums tell accidents, and anyone can
 * make them.
 */
final class UnsoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsoundException(String what) {
    super(what);
  }

  static void require(boolean met, String what) {
    if (!met) {
      throw new UnsoundException(what);
    }
  }

  /** What it is that no writer has written. */
  String what() {
    return String.valueOf(getMessage());
  }
}
