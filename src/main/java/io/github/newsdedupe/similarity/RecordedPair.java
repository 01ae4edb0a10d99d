package io.github.newsdedupe.similarity;

/**
 * Two articles that were verified, with all that decides on them at any threshold.
 *
 * @param a the lesser place in the sorted list of articles
 * @param b the greater place
 * @param similarity of {@code a} to {@code b}
 * @param jaccardRaw their Jaccard similarity with all furniture
 * @param relations how they are related, by threshold
 */
public record RecordedPair(
    int a, int b, Similarity similarity, double jaccardRaw, RelationSteps relations) {

  /** The pair as it is verified at a threshold. */
  public SimilarPair at(double threshold) {
    return new SimilarPair(a, b, similarity, relations.at(threshold));
  }
}
