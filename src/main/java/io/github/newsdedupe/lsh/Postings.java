package io.github.newsdedupe.lsh;

import io.github.newsdedupe.sketch.ShingleSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Pairs articles of which one may hold much of the other: those whose {@link ShingleSample samples}
 * have enough in common. Bands cannot find these, for they ask for a high Jaccard.
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
  private static final int LARGEST = 4;

  private Postings() {}

  /** The distinct candidate pairs, sorted; articles are named by their place in the list. */
  public static List<CandidatePair> candidatePairs(List<ShingleSample> samples) {
    long[] postings = sortedPostings(samples);
    long[] shared =
        IntStream.range(0, postings.length - 1)
            .parallel()
            .filter(i -> isFirst(postings, i) && isSameShingle(postings, i, i + 1))
            .mapToObj(i -> pairsOf(places(postings, i), samples))
            .flatMapToLong(LongStream::of)
            .toArray();
    Arrays.parallelSort(shared);
    List<CandidatePair> candidates = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= shared.length; i++) {
      if (i == shared.length || shared[i] != shared[from]) {
        addIfEnough(shared[from], i - from, samples, candidates);
        from = i;
      }
    }
    return List.copyOf(candidates);
  }

  /** Hash in the upper half, place in the lower: one sort groups the articles of a shingle. */
  private static long[] sortedPostings(List<ShingleSample> samples) {
    long[] postings = new long[samples.stream().mapToInt(ShingleSample::size).sum()];
    int size = 0;
    for (int place = 0; place < samples.size(); place++) {
      ShingleSample sample = samples.get(place);
      for (int i = 0; i < sample.size(); i++) {
        postings[size++] = ((long) sample.hash(i) << 32) | place;
      }
    }
    Arrays.parallelSort(postings);
    return postings;
  }

  private static boolean isFirst(long[] postings, int i) {
    return i == 0 || !isSameShingle(postings, i - 1, i);
  }

  private static boolean isSameShingle(long[] postings, int i, int j) {
    return postings[i] >>> 32 == postings[j] >>> 32;
  }

  /** The articles of the shingle whose postings begin here, rising. */
  private static int[] places(long[] postings, int from) {
    int to = from;
    while (to < postings.length && isSameShingle(postings, from, to)) {
      to++;
    }
    return LongStream.of(Arrays.copyOfRange(postings, from, to)).mapToInt(p -> (int) p).toArray();
  }

  private static long[] pairsOf(int[] places, List<ShingleSample> samples) {
    LongStream.Builder pairs = LongStream.builder();
    int[] centers = places.length <= ALL_PAIRS ? places : largest(places, samples);
    for (int center : centers) {
      for (int place : places) {
        boolean both = Arrays.binarySearch(centers, place) >= 0;
        if (both ? center < place : center != place) {
          pairs.add(pair(center, place));
        }
      }
    }
    return pairs.build().toArray();
  }

  /** The places of the largest samples, rising; of equal ones the lesser places. */
  private static int[] largest(int[] places, List<ShingleSample> samples) {
    return IntStream.of(places)
        .boxed()
        .sorted(Comparator.comparingInt((Integer place) -> -samples.get(place).size()))
        .limit(LARGEST)
        .mapToInt(place -> place)
        .sorted()
        .toArray();
  }

  private static long pair(int one, int other) {
    return ((long) Math.min(one, other) << 32) | Math.max(one, other);
  }

  private static void addIfEnough(
      long pair, int common, List<ShingleSample> samples, List<CandidatePair> candidates) {
    int a = (int) (pair >>> 32);
    int b = (int) pair;
    int lesser = Math.min(samples.get(a).size(), samples.get(b).size());
    if (common >= LEAST_SHARE * lesser) {
      candidates.add(new CandidatePair(a, b));
    }
  }
}
