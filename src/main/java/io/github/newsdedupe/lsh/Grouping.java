package io.github.newsdedupe.lsh;

import java.util.Arrays;
import java.util.function.Consumer;

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

  /**
   * How many entries are brought together at a time, about; more are cut into parts by their
   * hashes. Fewer, and hashes are gone through more often; more, and each thread takes sixteen
   * bytes for each of them.
   */
  static final int AT_ONCE = 1 << 21;

  private Grouping() {}

  /** What is to be grouped; entries are made when they are asked for. */
  interface Source {
    /** How many there are. */
    int size();

    /** Entry {@code i}: a hash in the upper half, a place in the lower. */
    long entry(int i);
  }

  /**
   * Hands over all entries, those of one hash together, in one or more arrays.
   *
   * @param same how many of the highest bits of all hashes are the same
   * @param most entries at once, about
   */
  static void inParts(Source source, int same, int most, Consumer<long[]> sink) {
    int parts = (source.size() - 1) / most + 1;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(parts - 1);
    for (int part = 0; part < 1 << bits; part++) {
      long[] entries = part(source, same, bits, part);
      byHash(entries);
      sink.accept(entries);
    }
  }

  /** The entries of which so many bits, after those that are the same, are this number. */
  private static long[] part(Source source, int same, int bits, int part) {
    long mask = (1L << bits) - 1;
    int shift = Long.SIZE - same - bits;
    long[] entries = new long[bits == 0 ? source.size() : count(source, shift, mask, part)];
    int size = 0;
    for (int i = 0; i < source.size(); i++) {
      long entry = source.entry(i);
      if ((entry >>> shift & mask) == part) {
        entries[size++] = entry;
      }
    }
    return entries;
  }

  private static int count(Source source, int shift, long mask, int part) {
    int count = 0;
    for (int i = 0; i < source.size(); i++) {
      count += (source.entry(i) >>> shift & mask) == part ? 1 : 0;
    }
    return count;
  }

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
