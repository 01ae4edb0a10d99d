package io.github.newsdedupe.lsh;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Pairs articles of which one may hold much of the other: those whose samples have enough in
 * common. Bands cannot find these, for they ask for a high Jaccard.
 *
 * <p>A shingle that very many articles hold never costs quadratic work: beyond {@value #ALL_PAIRS}
 * articles each is paired with those of the largest samples alone. An excerpt of a story that a
 * hundred papers printed meets the longest prints.
 */
public final class Postings {

  /**
   * A pair must share this part of the lesser sample. What is looked for holds half of the shorter
   * article or more (an update) and mostly four fifths (an excerpt); samples vary. Lower, and every
   * quotation of a paragraph is verified; higher, and short excerpts are lost.
   */
  static final double LEAST_SHARE = 0.4;

  /** Up to this many articles of a shingle are paired with all. */
  static final int ALL_PAIRS = 64;

  /** Beyond, each is paired with so many of the largest. */
  static final int LARGEST = 4;

  private Postings() {}

  /** The distinct candidate pairs; parts of the samples are grouped in parallel. */
  public static CandidatePairs candidatePairs(SampleColumns samples) {
    return candidatePairs(samples, Grouping.AT_ONCE);
  }

  /** The same, with so many postings of a part grouped at once. */
  static CandidatePairs candidatePairs(SampleColumns samples, int most) {
    PairTally tally = new PairTally();
    IntStream.range(0, SampleColumns.PARTS)
        .parallel()
        .forEach(
            part ->
                Grouping.inParts(
                    new OfPart(samples.postings(part)),
                    SampleColumns.PART_BITS,
                    most,
                    postings -> tallyPairs(postings, samples, tally)));
    return tally.take((a, b, common) -> isEnough(common, samples.size(a), samples.size(b)));
  }

  /** The postings of a part. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them, and nobody else holds them.
  private record OfPart(long[] postings) implements Grouping.Source {
    @Override
    public int size() {
      return postings.length;
    }

    @Override
    public long entry(int i) {
      return postings[i];
    }
  }

  static boolean isEnough(int common, int sizeOfA, int sizeOfB) {
    return common >= LEAST_SHARE * Math.min(sizeOfA, sizeOfB);
  }

  private static void tallyPairs(long[] postings, SampleColumns samples, PairTally tally) {
    LongList pairs = new LongList();
    int from = 0;
    for (int i = 1; i <= postings.length; i++) {
      if (i == postings.length || postings[i] >>> 32 != postings[from] >>> 32) {
        if (i - from > 1) {
          addPairs(places(postings, from, i), samples, pairs);
        }
        from = i;
      }
    }
    tally.addAll(pairs.values(), pairs.size());
  }

  /** The articles that have the shingle of these postings, rising. */
  private static int[] places(long[] postings, int from, int to) {
    int[] places = new int[to - from];
    for (int i = from; i < to; i++) {
      places[i - from] = (int) postings[i];
    }
    Arrays.sort(places);
    return places;
  }

  private static void addPairs(int[] places, SampleColumns samples, LongList pairs) {
    int[] centers = places.length <= ALL_PAIRS ? places : largest(places, samples);
    for (int center : centers) {
      for (int place : places) {
        boolean both = Arrays.binarySearch(centers, place) >= 0;
        if (both ? center < place : center != place) {
          pairs.add(CandidatePairs.pair(center, place));
        }
      }
    }
  }

  /** The places of the largest samples, rising; of equal ones the lesser places. */
  private static int[] largest(int[] places, SampleColumns samples) {
    return IntStream.of(places)
        .boxed()
        .sorted(Comparator.comparingInt((Integer place) -> -samples.size(place)))
        .limit(LARGEST)
        .mapToInt(place -> place)
        .sorted()
        .toArray();
  }
}
