package io.github.newsdedupe.similarity;

import io.github.newsdedupe.lsh.CandidatePair;
import java.util.Optional;

/**
 * Decides what two articles are to each other: the one place where a candidate becomes a result.
 *
 * @param threshold the least Jaccard similarity of near-duplicates
 */
public record PairVerifier(double threshold) {

  /**
   * The verified pair, if it is one. Equal texts are identical whatever their length; of thin
   * articles nothing else counts.
   */
  public Optional<SimilarPair> verify(CandidatePair pair, ComparedArticle a, ComparedArticle b) {
    if (a.textHash().equals(b.textHash())) {
      Similarity same = new Similarity(1, 1, 1);
      return Optional.of(new SimilarPair(pair.a(), pair.b(), same, Relation.IDENTICAL));
    }
    if (a.thin() || b.thin()) {
      return Optional.empty();
    }
    Similarity similarity = Similarity.between(a.shingles(), b.shingles());
    return similarity.jaccard() >= threshold
        ? Optional.of(new SimilarPair(pair.a(), pair.b(), similarity, Relation.NEAR_DUPLICATE))
        : Optional.empty();
  }
}
