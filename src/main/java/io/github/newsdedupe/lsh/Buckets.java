package io.github.newsdedupe.lsh;

import io.github.newsdedupe.Sides;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * Groups articles by band hash, band by band, and pairs those that share a bucket.
 *
 * <p>A bucket never costs quadratic work: beyond {@value #ALL_PAIRS} articles, each further one is
 * paired with the first and with the one before it (a star and a chain). What that leaves apart
 * meets the representatives once there are clusters ({@code Clustering.unmet}). Of two sides only
 * pairs across are made, and no more of them. Articles that share very many buckets with very many
 * others are {@link Crowds}.
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
    long many = Crowds.many(articles.articles());
    LongAdder met = new LongAdder();
    buckets.forEachPairs(
        place -> true,
        pairs -> {
          met.add(pairs.size());
          if (met.sum() <= many) {
            tally.addAll(pairs);
          }
        });
    if (met.sum() > many) {
      return buckets.withCrowds(room.pairs);
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

  /** The pairs outside of crowds, and those that are looked at in crowds. */
  private CandidatePairs withCrowds(int room) {
    Crowds crowds = new Crowds(articles.articles());
    forEachBucket((entries, from, to) -> crowds.add(entries, from, to, pairs(to - from)));
    crowds.count();
    LongList others = new LongList();
    PairTally.inRanges(
        0,
        room,
        sink -> forEachPairs(place -> !crowds.holds(place), sink),
        range -> range.take(ALL, others));
    return CandidatePairs.ofSorted(others)
        .and(crowds.candidatePairs(sink -> forEachPairs(crowds::holds, sink), room));
  }

  /** How many pairs a bucket makes. */
  private static long pairs(int articles) {
    long all = Math.min(articles, ALL_PAIRS);
    return all * (all - 1) / 2 + 2 * (articles - all);
  }

  /** Receives a bucket of two articles or more, in any thread. */
  @FunctionalInterface
  private interface BucketSink {
    /** Takes the entries from an index to another, which have one hash. */
    void take(long[] entries, int from, int to);
  }

  private void forEachBucket(BucketSink sink) {
    forEachPart((entries, order) -> forEachBucket(entries, sink));
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
                    entries -> sink.accept(entries, band % ORDERS)));
  }

  /**
   * Hands over the pairs of buckets, many at a time.
   *
   * @param wanted of an article of a bucket, whether its pairs are wanted
   */
  private void forEachPairs(IntPredicate wanted, Consumer<LongList> sink) {
    forEachPart(
        (entries, order) -> {
          LongList pairs = new LongList();
          forEachBucket(
              entries,
              (all, from, to) -> {
                if (wanted.test((int) all[from])) {
                  shuffle(all, from, to, order);
                  addPairs(all, from, to, pairs);
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

  /**
   * Pairs across sides: all, or beyond what a bucket may cost, of each article those with the same
   * first ones of the other side, and with one more in turn.
   */
  private static void addAcross(PartedBucket bucket, LongList pairs) {
    int[] own = bucket.own();
    int[] against = bucket.against();
    long most = Math.max(ALL_PAIRS * (ALL_PAIRS - 1) / 2, 2L * (own.length + against.length));
    boolean all = (long) own.length * against.length <= most;
    int first = all ? against.length : (int) (most / own.length) - 1;
    for (int i = 0; i < own.length; i++) {
      for (int j = 0; j < first; j++) {
        pairs.add(CandidatePairs.pair(own[i], against[j]));
      }
      if (!all) {
        int next = first + i % (against.length - first);
        pairs.add(CandidatePairs.pair(own[i], against[next]));
      }
    }
  }

  /** Puts a large bucket into one of the orders, which depends on the places in it alone. */
  private static void shuffle(long[] entries, int from, int to, int order) {
    SplittableRandom random = new SplittableRandom(order);
    boolean large = to - from > ALL_PAIRS;
    for (int i = to - 1; large && order > 0 && i > from; i--) {
      int j = random.nextInt(from, i + 1);
      long entry = entries[i];
      entries[i] = entries[j];
      entries[j] = entry;
    }
  }

  private void addPairs(long[] entries, int from, int to, LongList pairs) {
    if (sides.areTwo()) {
      addAcross(PartedBucket.of(entries, from, to, sides), pairs);
    } else {
      addWithin(entries, from, to, pairs);
    }
  }

  private static void addWithin(long[] entries, int from, int to, LongList pairs) {
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
    return CandidatePairs.pair((int) one, (int) other);
  }
}
