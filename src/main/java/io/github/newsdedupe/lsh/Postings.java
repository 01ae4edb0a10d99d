package io.github.newsdedupe.lsh;

import io.github.newsdedupe.Sides;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Pairs articles of which one may hold much of the other: those whose samples have enough in
 * common, {@link SharedShingle} by shingle. Bands cannot find these, for they ask for a high
 * Jaccard.
 */
public final class Postings {

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
    return SharedShingle.suffices(common, samples.size(a), samples.size(b));
  }

  private LongList pairsOf(long[] postings) {
    LongList pairs = new LongList();
    int from = 0;
    for (int i = 1; i <= postings.length; i++) {
      if (i == postings.length || postings[i] >>> 32 != postings[from] >>> 32) {
        if (i - from > 1) {
          int[] places = Bucket.places(postings, from, i);
          Arrays.sort(places);
          SharedShingle.addPairs(places, samples::size, sides, pairs);
        }
        from = i;
      }
    }
    return pairs;
  }
}
