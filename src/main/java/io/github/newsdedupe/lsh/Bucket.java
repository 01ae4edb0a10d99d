package io.github.newsdedupe.lsh;

import io.github.newsdedupe.Sides;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What the articles of one bucket are paired with: a pure function of those in it, whichever engine
 * brought them together.
 *
 * <p>A bucket never costs quadratic work: beyond {@value #ALL_PAIRS} articles, each further one is
 * paired with the first and with the one before it (a star and a chain). What that leaves apart
 * meets the representatives once there are clusters ({@code Clustering.unmet}). Of two sides only
 * pairs across are made, and no more of them.
 */
public final class Bucket {

  /**
   * Up to this many articles of a bucket are paired with all. Lower, and a story printed by a
   * hundred papers loses verified pairs; higher, and a bucket of stubs costs its square: 128 is
   * 8,128 pairs.
   */
  static final int ALL_PAIRS = 128;

  /**
   * How many orders the articles of large buckets are taken in, band by band. With one, every band
   * pairs all with the same first articles; with many, copies that share all bands are paired again
   * and again.
   */
  private static final int ORDERS = 4;

  private Bucket() {}

  /**
   * The candidate pairs of a bucket.
   *
   * @param places of the articles in it, rising
   * @param band that it is of
   * @return distinct pairs in any order, the lesser place of each in the upper half
   */
  public static long[] candidatePairs(int[] places, int band, Sides sides) {
    long[] entries = new long[places.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = places[i];
    }
    LongList pairs = new LongList();
    putInOrder(entries, 0, entries.length, band);
    addPairs(entries, 0, entries.length, sides, pairs);
    return Arrays.copyOf(pairs.values(), pairs.size());
  }

  /**
   * The same of entries with places in their lower halves that were {@linkplain #putInOrder put in
   * order}.
   */
  static void addPairs(long[] entries, int from, int to, Sides sides, LongList pairs) {
    if (sides.areTwo()) {
      addAcross(PartedBucket.of(places(entries, from, to), sides), pairs);
    } else {
      addWithin(entries, from, to, pairs);
    }
  }

  /** The places of entries, in their order. */
  static int[] places(long[] entries, int from, int to) {
    int[] places = new int[to - from];
    for (int i = from; i < to; i++) {
      places[i - from] = (int) entries[i];
    }
    return places;
  }

  /** How many pairs so many articles make. */
  static long pairs(int articles) {
    long all = Math.min(articles, ALL_PAIRS);
    return all * (all - 1) / 2 + 2 * (articles - all);
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
  static void putInOrder(long[] entries, int from, int to, int band) {
    int order = band % ORDERS;
    SplittableRandom random = new SplittableRandom(order);
    boolean large = to - from > ALL_PAIRS;
    for (int i = to - 1; large && order > 0 && i > from; i--) {
      int j = random.nextInt(from, i + 1);
      long entry = entries[i];
      entries[i] = entries[j];
      entries[j] = entry;
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
