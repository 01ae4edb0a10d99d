package io.github.newsdedupe.lsh;

import io.github.newsdedupe.Sides;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * Groups articles by band hash, band by band, and pairs those that share a {@link Bucket}. Articles
 * that share very many buckets with very many others are {@link Crowds}.
 */
public final class Buckets {

  /**
   * Pairs that a thread gathers before they are counted. Fewer, and threads wait for each other;
   * more, and each holds as many.
   */
  private static final int HANDED_OVER = 1 << 20;

  private static final PairTally.Test ALL = (a, b, times) -> true;

  private final BandColumns articles;
  private final int bands;
  private final Sides sides;

  /** How many hashes of a band are grouped at once. */
  private final int most;

  private Buckets(BandColumns articles, Banding banding, Sides sides, int most) {
    this.articles = articles;
    this.bands = banding.bands() + 1;
    this.sides = sides;
    this.most = most;
  }

  /** The distinct candidate pairs; bands are grouped in parallel, each in an array of its own. */
  public static CandidatePairs candidatePairs(BandColumns articles, Banding banding, Sides sides) {
    return candidatePairs(
        articles, banding, sides, new Room(Grouping.AT_ONCE, PairTally.roomInHeap()));
  }

  /**
   * How much is held at a time.
   *
   * @param hashes of a band that are grouped
   * @param pairs distinct ones that are counted
   */
  record Room(int hashes, int pairs) {}

  /** The same in so much room. */
  static CandidatePairs candidatePairs(
      BandColumns articles, Banding banding, Sides sides, Room room) {
    Buckets buckets = new Buckets(articles, banding, sides, room.hashes);
    PairTally tally = new PairTally(0, room.pairs);
    LongAdder met = new LongAdder();
    buckets.forEachPairs(
        place -> true,
        pairs -> {
          met.add(pairs.size());
          if (met.sum() <= Crowds.MANY) {
            tally.addAll(pairs);
          }
        });
    if (met.sum() > Crowds.least(articles.articles())) {
      Crowds crowds = buckets.crowds();
      if (met.sum() > Crowds.MANY || crowds.areAny()) {
        return buckets.withCrowds(crowds, room.pairs);
      }
    }
    LongList found = new LongList();
    tally.take(ALL, found);
    PairTally.inRanges(
        tally.end(),
        room.pairs,
        sink -> buckets.forEachPairs(place -> true, sink),
        range -> range.take(ALL, found));
    return CandidatePairs.ofSorted(found);
  }

  private Crowds crowds() {
    Crowds crowds = new Crowds(articles.articles());
    forEachBucket((entries, from, to) -> crowds.add(entries, from, to, Bucket.pairs(to - from)));
    crowds.count();
    return crowds;
  }

  /** The pairs outside of crowds, and those that are looked at in crowds. */
  private CandidatePairs withCrowds(Crowds crowds, int room) {
    LongList others = new LongList();
    PairTally.inRanges(
        0,
        room,
        sink -> forEachPairs(place -> !crowds.holds(place), sink),
        range -> range.take(ALL, others));
    return CandidatePairs.ofSorted(others)
        .and(crowds.candidatePairs(sink -> forEachPairs(crowds::holds, sink), room));
  }

  /** Receives a bucket of two articles or more, in any thread. */
  @FunctionalInterface
  private interface BucketSink {
    /** Takes the entries from an index to another, which have one hash. */
    void take(long[] entries, int from, int to);
  }

  private void forEachBucket(BucketSink sink) {
    forEachPart((entries, band) -> forEachBucket(entries, sink));
  }

  private static void forEachBucket(long[] entries, BucketSink sink) {
    int from = 0;
    for (int i = 1; i <= entries.length; i++) {
      if (i == entries.length || entries[i] >>> 32 != entries[from] >>> 32) {
        if (i - from > 1) {
          sink.take(entries, from, i);
        }
        from = i;
      }
    }
  }

  /** Hands over the entries of bands, grouped by their hashes, many bands at a time. */
  private void forEachPart(ObjIntConsumer<long[]> sink) {
    IntStream.range(0, bands)
        .parallel()
        .forEach(
            band ->
                Grouping.inParts(
                    new Hashes(articles.hashes(band)),
                    0,
                    most,
                    entries -> sink.accept(entries, band)));
  }

  /**
   * Hands over the pairs of buckets, many at a time.
   *
   * @param wanted of an article of a bucket, whether its pairs are wanted
   */
  private void forEachPairs(IntPredicate wanted, Consumer<LongList> sink) {
    forEachPart(
        (entries, band) -> {
          LongList pairs = new LongList();
          forEachBucket(
              entries,
              (all, from, to) -> {
                if (wanted.test((int) all[from])) {
                  Bucket.putInOrder(all, from, to, band);
                  Bucket.addPairs(all, from, to, sides, pairs);
                  if (pairs.size() > HANDED_OVER) {
                    sink.accept(pairs);
                    pairs.clear();
                  }
                }
              });
          sink.accept(pairs);
        });
  }

  /** The hashes of a band by place; places rise inside a bucket. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them, and nobody else holds them.
  private record Hashes(int[] hashes) implements Grouping.Source {
    @Override
    public int size() {
      return hashes.length;
    }

    @Override
    public long entry(int i) {
      return ((long) hashes[i] << Integer.SIZE) | i;
    }
  }
}
