package io.github.newsdedupe.corpus;

import java.io.IOException;

/** Compressed data that cannot be decompressed to its end, whatever the disk says. */
final class DamagedException extends IOException {

  DamagedException(String message) {
    super(message);
  }
}
