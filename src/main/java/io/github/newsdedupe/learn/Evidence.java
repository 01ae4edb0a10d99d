package io.github.newsdedupe.learn;

/**
 * What the holders of a run have in common besides it.
 *
 * @param articles that were compared
 * @param groups of related articles among them
 * @param largest the articles in the largest group
 * @param own the median share of an article that is neither the run nor learned furniture
 */
record Evidence(int articles, int groups, int largest, double own) {

  /**
   * The unrelated articles without which nothing is learned. Lower, and a phrase of a handful of
   * stories is; higher, and rare boxes stay.
   */
  static final int CONTEXTS = 5;

  /** Unrelated articles by articles. Lower, and the sentences of an often reprinted story count. */
  private static final double SPREAD = .5;

  /**
   * The share of the articles that may be one group. Without it, the sentences of a wire story of
   * which many copies are short leads are learned; lower, and furniture that one long-running story
   * carries too stays.
   */
  private static final double CROWD = 1 / 3.0;

  /** Lower, and what is most of its articles is learned: a template, a table, a live page. */
  private static final double OWN = .5;

  /**
   * Whether the articles have so little to do with each other that what they share is furniture.
   */
  boolean isOfUnrelated() {
    return groups >= CONTEXTS
        && groups >= SPREAD * articles
        && largest <= CROWD * articles
        && own >= OWN;
  }
}
