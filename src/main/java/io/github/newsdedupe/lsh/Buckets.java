package io.github.newsdedupe.lsh;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Groups articles by band hash, band by band, and pairs those that share a bucket.
 *
 * <p>A bucket never costs quadratic work: beyond {@value #ALL_PAIRS} articles, each further one is
 * paired with the first and with the one before it (a star and a chain). What that leaves apart
 * meets the representatives once there are clusters ({@code Clustering.unmet}).
 */
public final class Buckets {

  /**
   * Up to this many articles of a bucket are paired with all. Lower, and a story printed by a
   * hundred papers loses verified pairs; higher, and a bucket of stubs costs its square: 128 is
   * 8,128 pairs.
   */
  private static final int ALL_PAIRS = 128;

  /**
   * How many orders the articles of large buckets are taken in, band by band. With one, every band
   * pairs all with the same first articles; with many, copies that share all bands are paired again
   * and again.
   */
  private static final int ORDERS = 4;

  private Buckets() {}

  /** The distinct candidate pairs, sorted; articles are named by their place in the list. */
  public static List<CandidatePair> candidatePairs(List<BandHashes> articles, Banding banding) {
    long[] pairs =
        IntStream.range(0, banding.bands() + 1)
            .parallel()
            .mapToObj(band -> pairsOf(sortedByHash(articles, band), band % ORDERS))
            .flatMapToLong(LongStream::of)
            .toArray();
    Arrays.parallelSort(pairs);
    return IntStream.range(0, pairs.length)
        .filter(i -> i == 0 || pairs[i] != pairs[i - 1])
        .mapToObj(i -> new CandidatePair((int) (pairs[i] >>> 32), (int) pairs[i]))
        .toList();
  }

  /**
   * Hash in the upper half, place in the lower: one sort groups the buckets, places rising inside.
   */
  private static long[] sortedByHash(List<BandHashes> articles, int band) {
    long[] entries = new long[articles.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = ((long) articles.get(i).hash(band) << 32) | i;
    }
    Arrays.sort(entries);
    return entries;
  }

  private static long[] pairsOf(long[] entries, int order) {
    LongStream.Builder pairs = LongStream.builder();
    int from = 0;
    for (int i = 1; i <= entries.length; i++) {
      if (i == entries.length || entries[i] >>> 32 != entries[from] >>> 32) {
        if (i - from > ALL_PAIRS) {
          shuffle(entries, from, i, order);
        }
        addPairs(entries, from, i, pairs);
        from = i;
      }
    }
    return pairs.build().toArray();
  }

  /** Puts a bucket into one of the orders, which depends on the places in it alone. */
  private static void shuffle(long[] entries, int from, int to, int order) {
    SplittableRandom random = new SplittableRandom(order);
    for (int i = to - 1; order > 0 && i > from; i--) {
      int j = random.nextInt(from, i + 1);
      long entry = entries[i];
      entries[i] = entries[j];
      entries[j] = entry;
    }
  }

  private static void addPairs(long[] entries, int from, int to, LongStream.Builder pairs) {
    for (int second = from + 1; second < to; second++) {
      if (second - from < ALL_PAIRS) {
        for (int first = from; first < second; first++) {
          pairs.add(pair(entries[first], entries[second]));
        }
      } else {
        pairs.add(pair(entries[from], entries[second]));
        pairs.add(pair(entries[second - 1], entries[second]));
      }
    }
  }

  private static long pair(long one, long other) {
    long first = Math.min(one & 0xFFFF_FFFFL, other & 0xFFFF_FFFFL);
    long second = Math.max(one & 0xFFFF_FFFFL, other & 0xFFFF_FFFFL);
    return (first << 32) | second;
  }
}
