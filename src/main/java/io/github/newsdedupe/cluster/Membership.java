package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which cluster each article is in: named by one of its members, whoever leads it. */
final class Membership {

  private static final int FREE = -1;

  private final int[] clusterOf;

  Membership(int articles) {
    clusterOf = new int[articles];
    Arrays.fill(clusterOf, FREE);
  }

  boolean isFree(int article) {
    return clusterOf[article] == FREE;
  }

  /** The name of an article's cluster, or of the free article itself. */
  int clusterOf(int article) {
    return isFree(article) ? article : clusterOf[article];
  }

  /** Puts an article that is free into the cluster of another, which is then in it as well. */
  void join(int article, int other) {
    if (isFree(other)) {
      clusterOf[other] = other;
    }
    clusterOf[article] = clusterOf[other];
  }

  boolean areTogether(SimilarPair pair) {
    return !isFree(pair.a()) && clusterOf[pair.a()] == clusterOf[pair.b()];
  }

  /**
   * The pairs across clusters, in their order. Of an excerpt with parents in another cluster, one
   * is enough: five thousand prints of a story with a hundred briefs of it make half a million.
   *
   * @param pairs with the most telling first where that matters
   */
  List<SimilarPair> apart(List<SimilarPair> pairs) {
    Set<List<Integer>> told = new HashSet<>();
    return pairs.stream()
        .filter(pair -> !areTogether(pair))
        .filter(pair -> pair.relation() != Relation.EXCERPT || told.add(excerptAndParent(pair)))
        .toList();
  }

  private List<Integer> excerptAndParent(SimilarPair pair) {
    return List.of(pair.other(pair.parent()), clusterOf(pair.parent()));
  }
}
