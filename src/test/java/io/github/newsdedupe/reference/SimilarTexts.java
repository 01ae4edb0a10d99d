package io.github.newsdedupe.reference;

/**
 * Two articles, by their places in the list that was compared, and how alike they are.
 *
 * @param a the smaller place
 * @param b the larger place
 * @param jaccard the exact Jaccard similarity of their shingle sets
 */
public record SimilarTexts(int a, int b, double jaccard) {
  /** Refuses a pair that is not in order. */
  public SimilarTexts {
    if (a >= b) {
      throw new IllegalArgumentException("a pair must be in order, but is " + a + ", " + b);
    }
  }
}
