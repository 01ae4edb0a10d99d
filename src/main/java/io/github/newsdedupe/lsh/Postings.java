package io.github.newsdedupe.lsh;

import io.github.newsdedupe.Sides;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
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

  /**
   * From so many postings on, pairs that have only a hash in common are kept out of the tally. With
   * 32 bits, any two postings meet by chance once in four thousand million: the 400 million of ten
   * million articles make twenty million such pairs, those of a million a hundredth of that, which
   * is less than the second look takes.
   */
  private static final int MANY = 100_000_000;

  /** Counters for that: 64 MB. Fewer, and more pairs than are met by chance share one. */
  private static final int COUNTER_BITS = 28;

  private final SampleColumns samples;
  private final Sides sides;

  /** How many postings of a part are grouped at once. */
  private final int most;

  private Postings(SampleColumns samples, Sides sides, int most) {
    this.samples = samples;
    this.sides = sides;
    this.most = most;
  }

  /** The distinct candidate pairs; parts of the samples are grouped in parallel. */
  public static CandidatePairs candidatePairs(SampleColumns samples, Sides sides) {
    return candidatePairs(samples, sides, Grouping.AT_ONCE, Room.ofHeap());
  }

  /**
   * How much is held at a time.
   *
   * @param postings from so many on pairs by chance are kept out of the tally
   * @param pairs distinct ones in the tally
   */
  record Room(int postings, int pairs) {

    static Room ofHeap() {
      return new Room(MANY, PairTally.roomInHeap());
    }
  }

  /**
   * The same.
   *
   * @param most postings of a part that are grouped at once
   */
  static CandidatePairs candidatePairs(SampleColumns samples, Sides sides, int most, Room room) {
    Postings postings = new Postings(samples, sides, most);
    boolean many = postings.count() >= room.postings;
    PairTally tally = new PairTally(0, room.pairs);
    LongList wanted = new LongList();
    if (!many) {
      postings.forEachPairs(tally::addAll);
      tally.take(postings::isEnough, wanted);
    }
    // Where there are so many pairs, most have one sentence in common and are not likely.
    int begin = many ? 0 : tally.end();
    if (begin < PairTally.NO_END) {
      PairTally.inRanges(
          begin,
          room.pairs,
          postings.likelyPairs(),
          range -> range.take(postings::isEnough, wanted));
    }
    return CandidatePairs.ofSorted(wanted);
  }

  /** Goes through those pairs that may have enough in common. */
  private PairTally.PairSource likelyPairs() {
    PairBounds bounds = new PairBounds(COUNTER_BITS);
    forEachPairs(bounds::addAll);
    return sink -> forEachPairs(pairs -> sink.accept(likely(pairs, bounds)));
  }

  private long count() {
    return IntStream.range(0, samples.articles()).mapToLong(samples::size).sum();
  }

  /** Hands over the pairs of every shingle, many shingles at a time, from many threads. */
  private void forEachPairs(Consumer<LongList> sink) {
    IntStream.range(0, SampleColumns.PARTS)
        .parallel()
        .forEach(
            part ->
                Grouping.inParts(
                    new OfPart(samples.postings(part)),
                    SampleColumns.PART_BITS,
                    most,
                    grouped -> sink.accept(pairsOf(grouped))));
  }

  /** Those of the pairs that may have enough in common. */
  private LongList likely(LongList pairs, PairBounds bounds) {
    LongList likely = new LongList();
    for (int i = 0; i < pairs.size(); i++) {
      long pair = pairs.values()[i];
      int bound = bounds.of(pair);
      if (bound == PairBounds.MOST
          || isEnough(CandidatePairs.a(pair), CandidatePairs.b(pair), bound)) {
        likely.add(pair);
      }
    }
    return likely;
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

  private boolean isEnough(int a, int b, int common) {
    return suffices(common, samples.size(a), samples.size(b));
  }

  /**
   * Whether two articles with so many sampled shingles, and so many of them in common, are
   * candidates.
   */
  static boolean suffices(int common, int sizeOfA, int sizeOfB) {
    return common >= LEAST_SHARE * Math.min(sizeOfA, sizeOfB);
  }

  private LongList pairsOf(long[] postings) {
    LongList pairs = new LongList();
    int from = 0;
    for (int i = 1; i <= postings.length; i++) {
      if (i == postings.length || postings[i] >>> 32 != postings[from] >>> 32) {
        if (i - from > 1) {
          addPairs(postings, from, i, pairs);
        }
        from = i;
      }
    }
    return pairs;
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

  private void addPairs(long[] postings, int from, int to, LongList pairs) {
    if (sides.areTwo()) {
      addAcross(PartedBucket.of(postings, from, to, sides), pairs);
    } else {
      addPairs(places(postings, from, to), pairs);
    }
  }

  /** Pairs across sides: all, or those with the largest of either side. */
  private void addAcross(PartedBucket bucket, LongList pairs) {
    int[] own = bucket.own();
    int[] against = bucket.against();
    long most =
        Math.max(ALL_PAIRS * (ALL_PAIRS - 1) / 2, (long) LARGEST * (own.length + against.length));
    if ((long) own.length * against.length <= most) {
      addAcross(own, against, new int[0], pairs);
    } else {
      Arrays.sort(own);
      Arrays.sort(against);
      int[] largest = largest(own);
      addAcross(largest, against, new int[0], pairs);
      addAcross(largest(against), own, largest, pairs);
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

  private void addPairs(int[] places, LongList pairs) {
    int[] centers = places.length <= ALL_PAIRS ? places : largest(places);
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
  private int[] largest(int[] places) {
    return IntStream.of(places)
        .boxed()
        .sorted(Comparator.comparingInt((Integer place) -> -samples.size(place)))
        .limit(LARGEST)
        .mapToInt(place -> place)
        .sorted()
        .toArray();
  }
}
