package io.github.newsdedupe.similarity;

/**
 * What speaks for and against two articles being copies or versions of each other, beyond their
 * similarity.
 *
 * @param a an article
 * @param b the other
 * @param similarity of {@code a} to {@code b}
 */
record PairEvidence(ComparedArticle a, ComparedArticle b, Similarity similarity) {

  static PairEvidence of(ComparedArticle a, ComparedArticle b) {
    return new PairEvidence(a, b, Similarity.between(a.shingles(), b.shingles()));
  }

  double jaccard() {
    return similarity.jaccard();
  }

  /** The distinct shingles that both have. */
  long common() {
    return Math.round(similarity.greaterContainment() * size());
  }

  /** The share of the shorter that the longer holds. */
  double contained() {
    return similarity.greaterContainment();
  }

  /** The share of the longer that is not in the shorter. */
  double rest() {
    return 1 - similarity.lesserContainment();
  }

  /** The distinct shingles of the shorter. */
  int size() {
    return shorter().shingles().size();
  }

  /** The size of the shorter by that of the longer. */
  double sizeRatio() {
    return (double) size() / longer().shingles().size();
  }

  SharedNumbers numbers() {
    return SharedNumbers.of(a, b);
  }

  /** The share of the opening of one that the other begins with. */
  double openingShared() {
    return a.sequence().openingSharedWith(b.sequence());
  }

  /** The share of the shorter that the longer has up to changed words. */
  double covered() {
    return shorter().sequence().coveredBy(longer().shingles());
  }

  boolean isAcrossOutlets() {
    return a.publication().isOtherSource(b.publication());
  }

  boolean isWithinOneOutlet() {
    return a.publication().isSameSource(b.publication());
  }

  /** The share of the later article that the earlier lacks; 0 if it drops more than it adds. */
  double added() {
    double onlyA = 1 - similarity.containmentA();
    double onlyB = 1 - similarity.containmentB();
    if (a.publication().isEarlier(b.publication()) && onlyB > onlyA) {
      return onlyB;
    }
    return b.publication().isEarlier(a.publication()) && onlyA > onlyB ? onlyA : 0;
  }

  private boolean isShorterFirst() {
    return a.shingles().size() <= b.shingles().size();
  }

  private ComparedArticle shorter() {
    return isShorterFirst() ? a : b;
  }

  private ComparedArticle longer() {
    return isShorterFirst() ? b : a;
  }
}
