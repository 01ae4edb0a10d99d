package io.github.newsdedupe.lsh;

import io.github.newsdedupe.Sides;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What the articles are paired with that have one sampled shingle: a pure function of those that
 * have it, whichever engine brought them together.
 *
 * <p>A shingle that very many articles hold never costs quadratic work: beyond {@value #ALL_PAIRS}
 * articles each is paired with those of the largest samples alone. An excerpt of a story that a
 * hundred papers printed meets the longest prints.
 */
public final class SharedShingle {

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

  private SharedShingle() {}

  /**
   * Whether two articles with so many sampled shingles, and so many of them in common, are
   * candidates.
   */
  public static boolean suffices(int common, int sizeOfA, int sizeOfB) {
    return common >= LEAST_SHARE * Math.min(sizeOfA, sizeOfB);
  }

  /**
   * The pairs of articles with one shingle, which are candidates if they have {@linkplain #suffices
   * enough} in common.
   *
   * @param places of the articles, rising
   * @param sizes of their samples, by place
   * @return distinct pairs in any order, the lesser place of each in the upper half
   */
  public static long[] pairs(int[] places, IntUnaryOperator sizes, Sides sides) {
    LongList pairs = new LongList();
    addPairs(places, sizes, sides, pairs);
    return Arrays.copyOf(pairs.values(), pairs.size());
  }

  /** The same. */
  static void addPairs(int[] places, IntUnaryOperator sizes, Sides sides, LongList pairs) {
    if (sides.areTwo()) {
      addAcross(PartedBucket.of(places, sides), sizes, pairs);
    } else {
      addWithin(places, sizes, pairs);
    }
  }

  /** Pairs across sides: all, or those with the largest of either side. */
  private static void addAcross(PartedBucket bucket, IntUnaryOperator sizes, LongList pairs) {
    int[] own = bucket.own();
    int[] against = bucket.against();
    long most =
        Math.max(ALL_PAIRS * (ALL_PAIRS - 1) / 2, (long) LARGEST * (own.length + against.length));
    if ((long) own.length * against.length <= most) {
      addAcross(own, against, new int[0], pairs);
    } else {
      Arrays.sort(own);
      Arrays.sort(against);
      int[] largest = largest(own, sizes);
      addAcross(largest, against, new int[0], pairs);
      addAcross(largest(against, sizes), own, largest, pairs);
    }
  }

  /**
   * Pairs each with all of the other side.
   *
   * @param paired articles of the other side, rising, that were paired with all before
   */
  private static void addAcross(int[] each, int[] others, int[] paired, LongList pairs) {
    for (int place : others) {
      if (Arrays.binarySearch(paired, place) < 0) {
        for (int one : each) {
          pairs.add(CandidatePairs.pair(one, place));
        }
      }
    }
  }

  private static void addWithin(int[] places, IntUnaryOperator sizes, LongList pairs) {
    int[] centers = places.length <= ALL_PAIRS ? places : largest(places, sizes);
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
  private static int[] largest(int[] places, IntUnaryOperator sizes) {
    return IntStream.of(places)
        .boxed()
        .sorted(Comparator.comparingInt((Integer place) -> -sizes.applyAsInt(place)))
        .limit(LARGEST)
        .mapToInt(place -> place)
        .sorted()
        .toArray();
  }
}
