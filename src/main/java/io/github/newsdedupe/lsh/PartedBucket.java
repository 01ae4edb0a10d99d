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

  /** Parts a bucket; most have one side only, and cost no more than a look at each article. */
  static PartedBucket of(int[] places, Sides sides) {
    int others = 0;
    for (int place : places) {
      others += sides.isAgainst(place) ? 1 : 0;
    }
    if (others == 0 || others == places.length) {
      return new PartedBucket(NOBODY, NOBODY);
    }
    int[] own = new int[places.length - others];
    int[] against = new int[others];
    int owns = 0;
    others = 0;
    for (int place : places) {
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
