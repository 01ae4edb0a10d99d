package io.github.newsdedupe.lsh;

import java.util.Arrays;

/**
 * Brings entries with the same hash together: a hash in the upper half, a place in the lower.
 *
 * <p>Three passes over eleven bits each, lowest first: no sorting by comparison is as fast on
 * numbers that are as good as random. Each pass keeps the order of the one before, so that places
 * stay in the order they came in ({@code GroupingTest} holds it against sorting).
 */
final class Grouping {

  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;

  /** Fewer entries are sorted before so many counters are set to zero. */
  private static final int FEW = 512;

  private Grouping() {}

  /** Sorts by hash, those of one hash as they were. */
  static void byHash(long[] entries) {
    if (entries.length < FEW) {
      sortFew(entries);
      return;
    }
    long[] from = entries;
    long[] to = new long[entries.length];
    int[] counts = new int[DIGITS];
    for (int shift = Integer.SIZE; shift < Long.SIZE; shift += DIGIT_BITS) {
      pass(from, to, shift, counts);
      long[] swapped = from;
      from = to;
      to = swapped;
    }
    System.arraycopy(from, 0, entries, 0, entries.length);
  }

  /** Insertion keeps the order of equal hashes, which sorting whole entries would not. */
  private static void sortFew(long[] entries) {
    for (int i = 1; i < entries.length; i++) {
      long entry = entries[i];
      int j = i - 1;
      while (j >= 0 && Integer.compareUnsigned(hash(entries[j]), hash(entry)) > 0) {
        entries[j + 1] = entries[j--];
      }
      entries[j + 1] = entry;
    }
  }

  private static void pass(long[] from, long[] to, int shift, int[] counts) {
    Arrays.fill(counts, 0);
    for (long entry : from) {
      counts[digit(entry, shift)]++;
    }
    int start = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = counts[digit];
      counts[digit] = start;
      start += count;
    }
    for (long entry : from) {
      to[counts[digit(entry, shift)]++] = entry;
    }
  }

  private static int digit(long entry, int shift) {
    return (int) (entry >>> shift) & (DIGITS - 1);
  }

  private static int hash(long entry) {
    return (int) (entry >>> Integer.SIZE);
  }
}
