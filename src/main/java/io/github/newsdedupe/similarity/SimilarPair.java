package io.github.newsdedupe.similarity;

import io.github.newsdedupe.lsh.CandidatePair;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two articles whose relation was verified.
 *
 * @param a the lesser place in the sorted list of articles
 * @param b the greater place
 * @param similarity of {@code a} to {@code b}
 * @param relation how they are related
 */
public record SimilarPair(int a, int b, Similarity similarity, Relation relation) {

  /** By the first article, then by the second. */
  public static final Comparator<SimilarPair> ORDER =
      Comparator.comparingInt(SimilarPair::a).thenComparingInt(SimilarPair::b);

  /** Pairs in their order, each once: what two articles are to each other is always the same. */
  public static List<SimilarPair> sorted(Stream<SimilarPair> pairs) {
    return List.copyOf(pairs.collect(Collectors.toCollection(() -> new TreeSet<>(ORDER))));
  }

  /** Two articles that are nothing to each other. */
  public static SimilarPair unrelated(CandidatePair pair) {
    return new SimilarPair(pair.a(), pair.b(), Similarity.NONE, Relation.UNRELATED);
  }

  /** The article of the pair that is not this one. */
  public int other(int article) {
    return article == a ? b : a;
  }

  /** The similarity with this article, one of the two, as the first. */
  public Similarity from(int article) {
    return article == a ? similarity : similarity.reversed();
  }

  /** The article that holds the greater part of the other: of an excerpt, its parent. */
  public int parent() {
    return similarity.containmentA() > similarity.containmentB() ? b : a;
  }

  /** Whether the other article is an excerpt of this one. */
  public boolean isExcerptOf(int article) {
    return relation == Relation.EXCERPT && parent() == article;
  }

  /** What holds the two together: their Jaccard; of an excerpt, the share that the parent holds. */
  public double strength() {
    return relation == Relation.EXCERPT ? similarity.greaterContainment() : similarity.jaccard();
  }
}
