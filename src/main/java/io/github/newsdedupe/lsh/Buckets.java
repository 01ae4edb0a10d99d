package io.github.newsdedupe.lsh;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Groups articles by band hash, band by band, and pairs those that share a bucket.
 *
 * <p>A bucket never costs quadratic work: beyond {@value #ALL_PAIRS} articles, each further one is
 * paired with the first and with the one before it (a star and a chain), which is enough to bring a
 * copy to its original.
 */
public final class Buckets {

  /**
   * Up to this many articles of a bucket are paired with all. Lower, and a story printed by sixty
   * papers loses verified pairs; higher, and a bucket of stubs costs its square: 64 is 2,016 pairs.
   */
  private static final int ALL_PAIRS = 64;

  private Buckets() {}

  /** The distinct candidate pairs, sorted; articles are named by their place in the list. */
  public static List<CandidatePair> candidatePairs(List<BandHashes> articles, Banding banding) {
    return IntStream.range(0, banding.bands())
        .parallel()
        .mapToObj(band -> pairsOf(sortedByHash(articles, band)))
        .flatMapToLong(LongStream::of)
        .sorted()
        .distinct()
        .mapToObj(pair -> new CandidatePair((int) (pair >>> 32), (int) pair))
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

  private static long[] pairsOf(long[] entries) {
    LongStream.Builder pairs = LongStream.builder();
    int from = 0;
    for (int i = 1; i <= entries.length; i++) {
      if (i == entries.length || entries[i] >>> 32 != entries[from] >>> 32) {
        addPairs(entries, from, i, pairs);
        from = i;
      }
    }
    return pairs.build().toArray();
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

  private static long pair(long first, long second) {
    return (first << 32) | (second & 0xFFFF_FFFFL);
  }
}
