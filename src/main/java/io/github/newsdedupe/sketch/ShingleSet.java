package io.github.newsdedupe.sketch;

import java.util.Arrays;

/**
 * The distinct shingles of an article, as sorted 64-bit hashes.
 *
 * <p>Two different shingles of a pair of articles share a hash with a chance below
 * 10<sup>-12</sup>, so set operations on hashes are called exact.
 */
public final class ShingleSet {

  private final long[] sorted;

  private ShingleSet(long[] sorted) {
    this.sorted = sorted;
  }

  /** The set of these hashes; takes the array over. */
  static ShingleSet of(long[] hashes) {
    Arrays.sort(hashes);
    int distinct = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return new ShingleSet(Arrays.copyOf(hashes, distinct));
  }

  /** The number of distinct shingles. */
  public int size() {
    return sorted.length;
  }

  /** Whether it holds a shingle. */
  boolean contains(long hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }

  /** How many shingles both sets hold. */
  public int intersectionSize(ShingleSet other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      long a = sorted[i];
      long b = other.sorted[j];
      common += a == b ? 1 : 0;
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
    return common;
  }
}
