package io.github.newsdedupe.learn;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * The keys of some sentences. Every sentence of every article is asked for, and hardly any is here:
 * one bit tells of most that they are not.
 */
final class KeySet implements LongPredicate {

  /**
   * The highest bits of a key say which bit it sets. Fewer, and a hundred keys set most of them;
   * more, and the bits of all sources no longer fit the first-level cache.
   */
  private static final int FILTER_BITS = 12;

  private final long[] filter = new long[1 << (FILTER_BITS - 6)];
  private final long[] sorted;

  /** The set of these and those, in any order. */
  KeySet(long[] some, long[] others) {
    sorted =
        LongStream.concat(Arrays.stream(some), Arrays.stream(others)).sorted().distinct().toArray();
    for (long key : sorted) {
      filter[word(key)] |= 1L << bit(key);
    }
  }

  @Override
  public boolean test(long key) {
    return (filter[word(key)] >>> bit(key) & 1) != 0 && Arrays.binarySearch(sorted, key) >= 0;
  }

  private static int word(long key) {
    return (int) (key >>> (Long.SIZE - FILTER_BITS + 6));
  }

  /** A shift by this distance is one by its lowest six bits. */
  private static int bit(long key) {
    return (int) (key >>> (Long.SIZE - FILTER_BITS));
  }
}
