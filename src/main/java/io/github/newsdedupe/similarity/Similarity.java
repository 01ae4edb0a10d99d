package io.github.newsdedupe.similarity;

import io.github.newsdedupe.sketch.ShingleSet;

/**
 * How much two shingle sets have in common, exactly.
 *
 * @param jaccard size of the intersection by size of the union, 0 to 1
 * @param containmentA the share of the first set that the second holds, 0 to 1
 * @param containmentB the share of the second set that the first holds, 0 to 1
 */
public record Similarity(double jaccard, double containmentA, double containmentB) {

  /** Of two articles that have nothing in common, or may not be compared. */
  public static final Similarity NONE = new Similarity(0, 0, 0);

  /** Of two articles with the same text. */
  public static final Similarity FULL = new Similarity(1, 1, 1);

  /** The similarity of two sets; nothing is similar to an empty one. */
  public static Similarity between(ShingleSet a, ShingleSet b) {
    double common = a.intersectionSize(b);
    if (common == 0) {
      return NONE;
    }
    double union = a.size() + b.size() - common;
    return new Similarity(common / union, common / a.size(), common / b.size());
  }

  /**
   * Whether the Jaccard similarity of two sets is at least this, above 0: as {@link #between} would
   * say, and told as soon as it is known.
   */
  public static boolean isAtLeast(double jaccard, ShingleSet a, ShingleSet b) {
    int all = a.size() + b.size();
    int needed = Math.max(1, (int) (jaccard * all / (1 + jaccard)));
    while (needed > 1 && (needed - 1.0) / (all - (needed - 1.0)) >= jaccard) {
      needed--;
    }
    while (needed < all && (double) needed / (all - needed) < jaccard) {
      needed++;
    }
    return a.shares(needed, b);
  }

  /** The same with the sets exchanged. */
  public Similarity reversed() {
    return new Similarity(jaccard, containmentB, containmentA);
  }

  /** The share of the lesser set that the greater holds. */
  public double greaterContainment() {
    return Math.max(containmentA, containmentB);
  }

  /** The share of the greater set that the lesser holds. */
  public double lesserContainment() {
    return Math.min(containmentA, containmentB);
  }
}
