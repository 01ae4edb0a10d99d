package io.github.newsdedupe.similarity;

/**
 * Two articles whose relation was verified.
 *
 * @param a the lesser place in the sorted list of articles
 * @param b the greater place
 * @param similarity of {@code a} to {@code b}
 * @param relation how they are related
 */
public record SimilarPair(int a, int b, Similarity similarity, Relation relation) {

  /** The article of the pair that is not this one. */
  public int other(int article) {
    return article == a ? b : a;
  }

  /** The similarity with this article, one of the two, as the first. */
  public Similarity from(int article) {
    return article == a ? similarity : similarity.reversed();
  }
}
