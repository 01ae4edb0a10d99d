package io.github.newsdedupe.similarity;

import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.RelationSteps.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Decides what two articles are to each other: the one place where a candidate becomes a result
 * (section 8 of comparison.md).
 *
 * @param threshold the least Jaccard similarity of near-duplicates
 * @param window outside of which nothing is related
 */
public record PairVerifier(double threshold, Window window) {

  /** Less in common is not worth a word. */
  private static final double BACKGROUND = 0.3;

  /** The longer holds so much of an excerpt. Lower, and stories with a passage in common join. */
  private static final double EXCERPT = 0.8;

  /** An excerpt is shorter than this part of the other. */
  private static final double EXCERPT_RATIO = 0.8;

  /**
   * Or the longer has this part of itself beside it, and so many times what is missing of the
   * shorter: a page with and without a tail that somebody added.
   */
  private static final double EXCERPT_REST = 0.1;

  private static final double EXCERPT_FACTOR = 3;

  /**
   * Shingles of the shortest excerpt, or version below the threshold. Fewer are a quotation, or a
   * sentence that many articles have.
   */
  private static final int EXCERPT_SIZE = 24;

  /** An update dated later adds this part of itself at least. */
  private static final double ADDED = 0.1;

  /**
   * Shingles that near-duplicates have in common, unless nearly all are: dividend notices of
   * fifteen words are half the same by a date and a phrase.
   */
  private static final int ENOUGH_IN_COMMON = 10;

  private static final double SHORT = 0.8;

  /**
   * Articles of one outlet share background that its editors paste into every follow-up; below this
   * Jaccard, whatever the threshold, they must also begin alike.
   */
  private static final double ENOUGH_WITHIN_OUTLET = 0.5;

  /** A changed copy holds this part of the shorter unchanged, or the threshold if that is more. */
  private static final double CHANGED_CONTAINMENT = 0.5;

  /**
   * So much of a copy is covered in spite of its changes. Lower, and stories with a long passage in
   * common join; higher, and pages with one word in twenty misread are lost (NoiseAcceptance).
   */
  private static final double COVERED = 0.88;

  /** What is rewritten may be so much less similar than a near-duplicate, down to the floor. */
  private static final double REWRITTEN_MARGIN = 0.2;

  private static final double REWRITTEN_FLOOR = 0.3;

  /** Two versions share so much of their opening. */
  private static final double SAME_OPENING = 0.5;

  /**
   * The verified pair. Equal texts are identical whatever their length; of thin articles nothing
   * else counts.
   */
  public SimilarPair verify(CandidatePair pair, ComparedArticle a, ComparedArticle b) {
    if (!window.admits(a.publication(), b.publication())) {
      return SimilarPair.unrelated(pair);
    }
    if (a.textHash().equals(b.textHash())) {
      return new SimilarPair(pair.a(), pair.b(), Similarity.FULL, Relation.IDENTICAL);
    }
    if (a.thin() || b.thin()) {
      return SimilarPair.unrelated(pair);
    }
    PairEvidence evidence = PairEvidence.of(a, b);
    return new SimilarPair(pair.a(), pair.b(), evidence.similarity(), relation(evidence));
  }

  /** Whether a pair would be verified with this Jaccard similarity or more, above 0. */
  public boolean areSimilar(ComparedArticle a, ComparedArticle b, double jaccard) {
    if (a.textHash().equals(b.textHash())) {
      return true;
    }
    return !a.thin() && !b.thin() && Similarity.isAtLeast(jaccard, a.shingles(), b.shingles());
  }

  /**
   * How the relation of a pair follows the threshold, from this one up to 1.
   *
   * @param verified the pair as it was verified here
   */
  public RelationSteps steps(SimilarPair verified, ComparedArticle a, ComparedArticle b) {
    PairEvidence evidence = new PairEvidence(a, b, verified.similarity());
    List<Step> steps = new ArrayList<>();
    for (double upTo : turns(verified.similarity())) {
      Relation relation =
          verified.relation() == Relation.IDENTICAL
              ? Relation.IDENTICAL
              : new PairVerifier(upTo, window).relation(evidence);
      if (!steps.isEmpty() && steps.get(steps.size() - 1).relation() == relation) {
        steps.remove(steps.size() - 1);
      }
      steps.add(new Step(relation, upTo));
    }
    return new RelationSteps(steps);
  }

  /** The thresholds after which a relation may change: each is the last that a condition meets. */
  private double[] turns(Similarity similarity) {
    return DoubleStream.of(
            similarity.jaccard(),
            similarity.greaterContainment(),
            lastOfRewritten(similarity.jaccard()),
            1)
        .filter(turn -> turn >= threshold && turn <= 1)
        .sorted()
        .distinct()
        .toArray();
  }

  /** The highest threshold at which what is rewritten may have this Jaccard. */
  private static double lastOfRewritten(double jaccard) {
    double last = jaccard + REWRITTEN_MARGIN;
    while (leastOfRewritten(last) > jaccard) {
      last = Math.nextDown(last);
    }
    while (leastOfRewritten(Math.nextUp(last)) <= jaccard) {
      last = Math.nextUp(last);
    }
    return last;
  }

  private static double leastOfRewritten(double threshold) {
    return threshold - REWRITTEN_MARGIN;
  }

  private Relation relation(PairEvidence pair) {
    if (pair.contained() < Math.min(BACKGROUND, threshold)) {
      return Relation.UNRELATED;
    }
    if (pair.numbers().areOfTemplate(pair.jaccard(), pair.isAcrossOutlets())) {
      return Relation.TEMPLATE;
    }
    if (isExcerpt(pair)) {
      return Relation.EXCERPT;
    }
    if (isNearDuplicate(pair)) {
      return isLaterVersion(pair) ? Relation.UPDATE : Relation.NEAR_DUPLICATE;
    }
    return relationBelow(pair);
  }

  /** The relation of articles that are neither near-duplicates nor parts of each other. */
  private Relation relationBelow(PairEvidence pair) {
    if (isCopyWithChanges(pair)) {
      return pair.sizeRatio() < EXCERPT_RATIO ? Relation.EXCERPT : Relation.UPDATE;
    }
    return isRewritten(pair) ? Relation.UPDATE : Relation.BACKGROUND;
  }

  private boolean isExcerpt(PairEvidence pair) {
    double missing = 1 - pair.contained();
    return pair.contained() >= Math.max(EXCERPT, threshold)
        && pair.size() >= EXCERPT_SIZE
        && (pair.sizeRatio() < EXCERPT_RATIO
            || (pair.rest() >= EXCERPT_REST && pair.rest() >= EXCERPT_FACTOR * missing));
  }

  private boolean isNearDuplicate(PairEvidence pair) {
    return pair.jaccard() >= threshold
        && (pair.common() >= ENOUGH_IN_COMMON || pair.jaccard() >= SHORT)
        && (pair.jaccard() >= ENOUGH_WITHIN_OUTLET
            || !pair.isWithinOneOutlet()
            || pair.openingShared() >= SAME_OPENING);
  }

  private static boolean isLaterVersion(PairEvidence pair) {
    return pair.isWithinOneOutlet() && pair.added() >= ADDED;
  }

  /** Whether the longer has all of the shorter, up to words changed or misread here and there. */
  private boolean isCopyWithChanges(PairEvidence pair) {
    return pair.contained() >= Math.max(CHANGED_CONTAINMENT, threshold)
        && pair.size() >= EXCERPT_SIZE
        && pair.numbers().areKept()
        && pair.covered() >= COVERED;
  }

  /** Whether two versions begin alike, have the same numbers and differ further down. */
  private boolean isRewritten(PairEvidence pair) {
    return pair.contained() >= Math.max(CHANGED_CONTAINMENT, threshold)
        && pair.size() >= EXCERPT_SIZE
        && pair.jaccard() >= Math.max(REWRITTEN_FLOOR, leastOfRewritten(threshold))
        && pair.numbers().agree()
        && pair.openingShared() >= SAME_OPENING;
  }
}
