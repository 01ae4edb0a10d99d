package io.github.newsdedupe.lsh;

/**
 * Bounds on how often pairs were met, in two bits each and a fixed memory: no pair was met more
 * often than its bound, one of {@value #MOST} or more may have been met any number of times. Other
 * pairs may share the counter of a pair and raise it, never lower it (a counting Bloom filter with
 * one hash; Fan and others, 2000).
 */
final class PairBounds {

  /** The greatest bound, which stands for all that is greater. */
  static final int MOST = 3;

  private static final int COUNTER_BITS = 2;
  private static final int COUNTERS_A_WORD = Long.SIZE / COUNTER_BITS;

  private final long[] words;
  private final int shift;

  /**
   * Bounds of zero.
   *
   * @param bits as many counters as two to this power; 5 to 31
   */
  PairBounds(int bits) {
    words = new long[(int) ((1L << bits) / COUNTERS_A_WORD)];
    shift = Long.SIZE - bits;
  }

  /** Notes pairs, in any order and any number of times each; from any thread. */
  synchronized void addAll(LongList pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      long counter = counterOf(pairs.values()[i]);
      int word = (int) (counter / COUNTERS_A_WORD);
      int at = (int) (counter % COUNTERS_A_WORD) * COUNTER_BITS;
      if (((words[word] >>> at) & MOST) < MOST) {
        words[word] += 1L << at;
      }
    }
  }

  /** How often a pair was met at most; {@value #MOST} for that or more. */
  int of(long pair) {
    long counter = counterOf(pair);
    int at = (int) (counter % COUNTERS_A_WORD) * COUNTER_BITS;
    return (int) (words[(int) (counter / COUNTERS_A_WORD)] >>> at) & MOST;
  }

  private long counterOf(long pair) {
    long h = (pair ^ (pair >>> 32)) * 0x9E3779B97F4A7C15L;
    return ((h ^ (h >>> 29)) * 0xBF58476D1CE4E5B9L) >>> shift;
  }
}
