package io.github.newsdedupe.similarity;

import io.github.newsdedupe.lsh.CandidatePair;

/**
 * Decides what two articles are to each other: the one place where a candidate becomes a result
 * (section 8 of comparison.md).
 *
 * @param threshold the least Jaccard similarity of near-duplicates
 * @param window outside of which nothing is related
 */
public record PairVerifier(double threshold, Window window) {

  /** The longer holds so much of an excerpt. Lower, and stories with a passage in common join. */
  private static final double EXCERPT = 0.8;

  /**
   * Above the threshold an excerpt is told from a near-duplicate by what the longer has beside it:
   * this part of itself at least, and so many times what is missing of the shorter.
   */
  private static final double EXCERPT_REST = 0.1;

  private static final double EXCERPT_FACTOR = 3;

  /**
   * Shingles of the shortest excerpt. Fewer are a quotation or a sentence that many articles have.
   */
  private static final int EXCERPT_SIZE = 24;

  /** An update may be so much less similar than a near-duplicate, but not below the floor. */
  private static final double UPDATE_MARGIN = 0.2;

  private static final double UPDATE_FLOOR = 0.3;

  /** Of the shorter version, the other holds half; and of one opening so much. */
  private static final double UPDATE_CONTAINMENT = 0.5;

  private static final double SAME_OPENING = 0.5;

  /** An update dated later adds this part of itself at least. */
  private static final double ADDED = 0.1;

  /** Less in common is not worth a word. */
  private static final double BACKGROUND = 0.3;

  /**
   * The verified pair. Equal texts are identical whatever their length; of thin articles nothing
   * else counts.
   */
  public SimilarPair verify(CandidatePair pair, ComparedArticle a, ComparedArticle b) {
    if (!window.admits(a.provenance(), b.provenance())) {
      return SimilarPair.unrelated(pair);
    }
    if (a.textHash().equals(b.textHash())) {
      return new SimilarPair(pair.a(), pair.b(), Similarity.FULL, Relation.IDENTICAL);
    }
    if (a.thin() || b.thin()) {
      return SimilarPair.unrelated(pair);
    }
    Similarity similarity = Similarity.between(a.shingles(), b.shingles());
    return new SimilarPair(pair.a(), pair.b(), similarity, relation(similarity, a, b));
  }

  private Relation relation(Similarity similarity, ComparedArticle a, ComparedArticle b) {
    if (similarity.greaterContainment() < BACKGROUND) {
      return Relation.UNRELATED;
    }
    boolean acrossOutlets = a.provenance().isOtherSource(b.provenance());
    if (Figures.of(a, b).areOfTemplate(similarity.jaccard(), acrossOutlets)) {
      return Relation.TEMPLATE;
    }
    return relationOfText(similarity, a, b);
  }

  /** The relation of two articles whose numbers do not tell them apart. */
  private Relation relationOfText(Similarity similarity, ComparedArticle a, ComparedArticle b) {
    if (isExcerpt(similarity, Math.min(a.shingles().size(), b.shingles().size()))) {
      return Relation.EXCERPT;
    }
    if (similarity.jaccard() >= threshold) {
      return isLaterVersion(similarity, a, b) ? Relation.UPDATE : Relation.NEAR_DUPLICATE;
    }
    return isRewritten(similarity) && Figures.of(a, b).agree() && haveOneOpening(a, b)
        ? Relation.UPDATE
        : Relation.BACKGROUND;
  }

  private boolean isExcerpt(Similarity similarity, int shorter) {
    double missing = 1 - similarity.greaterContainment();
    double rest = 1 - similarity.lesserContainment();
    boolean isPart =
        similarity.jaccard() < threshold
            || (rest >= EXCERPT_REST && rest >= EXCERPT_FACTOR * missing);
    return isPart
        && shorter >= EXCERPT_SIZE
        && similarity.greaterContainment() >= Math.max(EXCERPT, threshold);
  }

  /** Of two near-duplicates by one outlet, whether the later one mostly adds to the earlier. */
  private static boolean isLaterVersion(
      Similarity similarity, ComparedArticle a, ComparedArticle b) {
    if (!a.provenance().isSameSource(b.provenance())) {
      return false;
    }
    double missingA = 1 - similarity.containmentA();
    double missingB = 1 - similarity.containmentB();
    return (a.provenance().isEarlier(b.provenance()) && adds(missingB, missingA))
        || (b.provenance().isEarlier(a.provenance()) && adds(missingA, missingB));
  }

  private static boolean adds(double added, double dropped) {
    return added >= ADDED && added > dropped;
  }

  private boolean isRewritten(Similarity similarity) {
    return similarity.jaccard() >= Math.max(UPDATE_FLOOR, threshold - UPDATE_MARGIN)
        && similarity.greaterContainment() >= UPDATE_CONTAINMENT;
  }

  private static boolean haveOneOpening(ComparedArticle a, ComparedArticle b) {
    return a.opening().sharedWith(b.opening()) >= SAME_OPENING;
  }
}
