package io.github.newsdedupe.corpus;

import java.nio.charset.StandardCharsets;

/** A number in place of an id, which would take ten times the memory. */
public final class IdHash {

  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;

  private IdHash() {}

  /** FNV-1a (Fowler, Noll, Vo), of 64 bits. */
  public static long of(String id) {
    long hash = BASIS;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * PRIME;
    }
    return hash;
  }
}
