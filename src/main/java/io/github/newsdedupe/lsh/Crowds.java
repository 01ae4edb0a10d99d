package io.github.newsdedupe.lsh;

import java.util.stream.IntStream;

/**
 * Articles that hang together by buckets in so many pairs that not all can be compared: stories
 * made of the same few paragraphs, forecasts, one page with two halves. Of a crowd each article is
 * compared with those that it shares the most bands with, so that a crowd of any size costs what it
 * has articles; what that leaves apart meets the representatives, as it does of a large bucket.
 *
 * <p>Whether articles are a crowd depends on themselves alone, not on what else there is.
 */
final class Crowds {

  /**
   * Pairs, counted in every band again, beyond which articles that hang together are a crowd. More,
   * and counting them takes memory that a run of 640 MB does not have; fewer, and crowds are looked
   * for in archives that have none, which takes a second look at all buckets. In {@code bench
   * growth} the evidence of 2,000 forecasts does not fit from some 3 million on.
   */
  static final long MANY = 5L << 19;

  /**
   * Of more articles than this fewer pairs make a crowd, in proportion, as long as each article has
   * more than it would be compared with: not all articles can be held at a time, and each is read
   * again for every hub. More, and 16,000 articles with half of their text in common take five
   * times as long as 8,000; fewer, and whole archives are looked through for crowds.
   */
  private static final int HELD = 1 << 12;

  /**
   * About so many pairs of a crowd are compared, as long as each article can be with {@link
   * #LEAST}. Fewer, and versions in crowds are missed that a small archive would find; more, and
   * they take minutes, and more memory than a run has by default.
   */
  private static final int PAIRS = 1 << 19;

  /** Others that each article is compared with at least, however large the crowd. */
  private static final int LEAST = 16;

  private final JoinedPlaces joined;

  /** By place the pairs of buckets that begin with it; once counted, those of its whole crowd. */
  private final long[] pairs;

  /** By place, once counted, how many articles hang together with it. */
  private final int[] articles;

  /** How many pairs make so many articles a crowd, if they hang together. */
  static long many(int articles) {
    return Math.min(MANY, Math.max(MANY * HELD / Math.max(1, articles), 2L * LEAST * articles));
  }

  /** Fewer pairs make no crowd of any of so many articles. */
  static long least(int articles) {
    int turn = (int) Math.sqrt((double) MANY * HELD / (2L * LEAST));
    return many(Math.min(articles, turn));
  }

  /** No crowds yet. */
  Crowds(int places) {
    joined = new JoinedPlaces(places);
    pairs = new long[places];
    articles = new int[places];
  }

  /** Takes up a bucket that makes so many pairs, from any thread. */
  synchronized void add(long[] entries, int from, int to, long count) {
    pairs[(int) entries[from]] += count;
    for (int i = from + 1; i < to; i++) {
      joined.join((int) entries[i - 1], (int) entries[i]);
    }
  }

  /** All buckets are there: every article learns how large its crowd is. */
  void count() {
    for (int place = 0; place < pairs.length; place++) {
      int least = joined.least(place);
      articles[least]++;
      if (least != place) {
        pairs[least] += pairs[place];
      }
    }
    for (int place = 0; place < pairs.length; place++) {
      pairs[place] = pairs[joined.least(place)];
      articles[place] = articles[joined.least(place)];
    }
  }

  /** Whether there is any crowd, once they are counted. */
  boolean areAny() {
    return IntStream.range(0, pairs.length).anyMatch(this::holds);
  }

  /** Whether an article is in a crowd. */
  boolean holds(int place) {
    return pairs[place] > many(articles[place]);
  }

  /** How many others an article of a crowd is compared with; more, if others choose it. */
  private int rank(int place) {
    return Math.max(LEAST, PAIRS / articles[place]);
  }

  /**
   * The pairs that are compared: of each article those with the others that it is met with most
   * often, of equal ones the first.
   *
   * @param source the pairs of all crowds
   * @param room distinct pairs that are counted at a time, each from both of its sides
   */
  CandidatePairs candidatePairs(PairTally.PairSource source, int room) {
    LongList best = new LongList();
    PairTally.inRanges(
        0,
        room,
        sink -> source.forEachPairs(pairs -> sink.accept(fromBothSides(pairs))),
        range -> {
          range.addBest(this::rank, best);
          // Most pairs are chosen from both sides.
          best.makeDistinct();
        });
    return CandidatePairs.ofSorted(best);
  }

  private static LongList fromBothSides(LongList pairs) {
    LongList directed = new LongList();
    for (int i = 0; i < pairs.size(); i++) {
      directed.add(pairs.values()[i]);
      directed.add(Long.rotateLeft(pairs.values()[i], Integer.SIZE));
    }
    return directed;
  }
}
