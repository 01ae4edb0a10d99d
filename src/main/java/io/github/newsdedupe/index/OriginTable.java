package io.github.newsdedupe.index;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows of articles by their origins, in eight bytes for each that has one: half of an origin,
 * and the row. Who asks must look whether the other half agrees.
 */
final class OriginTable {

  private static final int ROW_BITS = Integer.SIZE - 1;
  private static final long ROW = (1L << ROW_BITS) - 1;

  private long[] entries = new long[1 << 10];
  private int size;
  private boolean sorted = true;

  /** Takes notice of an article. */
  void put(long origin, int row) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[size++] = (origin & ~ROW) | row;
    sorted = false;
  }

  /** The rows that may have this origin, in their order. */
  IntStream rows(long origin) {
    if (!sorted) {
      Arrays.sort(entries, 0, size);
      sorted = true;
    }
    long least = origin & ~ROW;
    int at = Arrays.binarySearch(entries, 0, size, least);
    return IntStream.range(at < 0 ? -at - 1 : at, size)
        .takeWhile(i -> (entries[i] & ~ROW) == least)
        .map(i -> (int) (entries[i] & ROW));
  }
}
