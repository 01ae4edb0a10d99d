package io.github.newsdedupe.lsh;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Distinct candidate pairs, sorted by the lesser place and then the greater; eight bytes each. */
public final class CandidatePairs {

  /** No pair. */
  public static final CandidatePairs NONE = new CandidatePairs(new long[0]);

  private final long[] pairs;

  /** Takes the array over, which is sorted and holds no pair twice. */
  CandidatePairs(long[] pairs) {
    this.pairs = pairs;
  }

  /** Pairs that are distinct and in their order. */
  public static CandidatePairs of(Stream<CandidatePair> sorted) {
    return new CandidatePairs(sorted.mapToLong(pair -> pair(pair.a(), pair.b())).toArray());
  }

  /** Pairs that are distinct and in their order. */
  static CandidatePairs ofSorted(LongList pairs) {
    return new CandidatePairs(Arrays.copyOf(pairs.values(), pairs.size()));
  }

  /** How many there are. */
  public int size() {
    return pairs.length;
  }

  /** Pair {@code i}. */
  public CandidatePair get(int i) {
    return new CandidatePair(a(pairs[i]), b(pairs[i]));
  }

  /** All pairs of both. */
  public CandidatePairs and(CandidatePairs other) {
    long[] all = new long[pairs.length + other.pairs.length - common(other)];
    int a = 0;
    int b = 0;
    for (int i = 0; i < all.length; i++) {
      boolean own = b == other.pairs.length || (a < pairs.length && pairs[a] <= other.pairs[b]);
      all[i] = own ? pairs[a] : other.pairs[b];
      b += b < other.pairs.length && other.pairs[b] == all[i] ? 1 : 0;
      a += own ? 1 : 0;
    }
    return new CandidatePairs(all);
  }

  /** How many of the pairs both have. */
  private int common(CandidatePairs other) {
    int common = 0;
    int b = 0;
    for (long pair : pairs) {
      while (b < other.pairs.length && other.pairs[b] < pair) {
        b++;
      }
      common += b < other.pairs.length && other.pairs[b] == pair ? 1 : 0;
    }
    return common;
  }

  /** Those of which this is true. */
  public CandidatePairs filter(Predicate<CandidatePair> test) {
    return new CandidatePairs(
        IntStream.range(0, pairs.length)
            .filter(i -> test.test(get(i)))
            .mapToLong(i -> pairs[i])
            .toArray());
  }

  /** Two different places as one number; the order of numbers is that of pairs. */
  static long pair(int one, int other) {
    return ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
  }

  /** The lesser place. */
  static int a(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  /** The greater place. */
  static int b(long pair) {
    return (int) pair;
  }
}
