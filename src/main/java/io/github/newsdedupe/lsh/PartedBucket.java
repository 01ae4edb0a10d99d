package io.github.newsdedupe.lsh;

import io.github.newsdedupe.Sides;

/** The articles of a bucket by their sides; both are empty where there is nothing to pair. */
final class PartedBucket {

  private static final int[] NOBODY = {};

  private final int[] own;
  private final int[] against;

  private PartedBucket(int[] own, int[] against) {
    this.own = own;
    this.against = against;
  }

  /**
   * Parts a bucket; most have one side only, and cost no more than a look at each article.
   *
   * @param entries with places in their lower halves, of which those from an index to another count
   */
  static PartedBucket of(long[] entries, int from, int to, Sides sides) {
    int others = 0;
    for (int i = from; i < to; i++) {
      others += sides.isAgainst((int) entries[i]) ? 1 : 0;
    }
    if (others == 0 || others == to - from) {
      return new PartedBucket(NOBODY, NOBODY);
    }
    int[] own = new int[to - from - others];
    int[] against = new int[others];
    int owns = 0;
    others = 0;
    for (int i = from; i < to; i++) {
      int place = (int) entries[i];
      if (sides.isAgainst(place)) {
        against[others++] = place;
      } else {
        own[owns++] = place;
      }
    }
    return new PartedBucket(own, against);
  }

  /** The articles that are held against others, in the order of the bucket; the caller's. */
  int[] own() {
    return own;
  }

  /** The others, in that order; the caller's. */
  int[] against() {
    return against;
  }
}
