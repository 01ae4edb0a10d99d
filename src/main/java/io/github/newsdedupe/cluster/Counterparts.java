package io.github.newsdedupe.cluster;

import io.github.newsdedupe.Sides;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts each article of one side to the article of the other that it has most in common with, its
 * counterpart, which leads whoever has it. No chain can form, since nobody is compared within a
 * side, and so nothing needs to be kept apart but what an article has in common with others.
 */
final class Counterparts {

  private final Articles articles;
  private final Sides sides;
  private final double threshold;

  private Counterparts(Articles articles, Sides sides, double threshold) {
    this.articles = articles;
    this.sides = sides;
    this.threshold = threshold;
  }

  /**
   * Clusters articles of two sides.
   *
   * @param pairs verified pairs across the sides, in any order, each once; those that do not join
   *     are passed over
   * @param threshold the least Jaccard similarity of near-duplicates
   */
  static Clustering cluster(
      Articles articles, Sides sides, List<SimilarPair> pairs, double threshold) {
    return new Counterparts(articles, sides, threshold).cluster(pairs);
  }

  private Clustering cluster(List<SimilarPair> pairs) {
    List<SimilarPair> bestFirst =
        pairs.stream().filter(pair -> pair.relation().joins()).sorted(mostInCommon()).toList();
    Map<Integer, SimilarPair> best = new HashMap<>();
    List<SimilarPair> apart = new ArrayList<>();
    for (SimilarPair pair : bestFirst) {
      if (best.putIfAbsent(own(pair), pair) != null) {
        apart.add(pair);
      }
    }
    TreeMap<Integer, List<SimilarPair>> byLeader = new TreeMap<>();
    best.values()
        .forEach(pair -> byLeader.computeIfAbsent(leader(pair), l -> new ArrayList<>()).add(pair));
    List<Cluster> clusters = new ArrayList<>();
    byLeader.forEach((leader, edges) -> clusters.add(clusterOf(leader, edges)));
    apart.sort(SimilarPair.ORDER);
    return new Clustering(clusters, apart);
  }

  /**
   * Versions first, as everywhere: a round-up that quotes a story in full holds more of it than its
   * next version does, and is not what the story is a copy of. Of excerpts, either way, what counts
   * is how much of the article the counterpart holds.
   */
  private Comparator<SimilarPair> mostInCommon() {
    return Comparator.comparing((SimilarPair pair) -> !isVersion(pair))
        .thenComparingDouble(pair -> isVersion(pair) ? 0 : -pair.from(own(pair)).containmentA())
        .thenComparingDouble(pair -> -pair.similarity().jaccard())
        .thenComparing(SimilarPair::relation)
        .thenComparing(this::leader, articles.preference())
        .thenComparing(SimilarPair.ORDER);
  }

  /** An excerpt that is nearly all of its parent is a version of it as well. */
  private boolean isVersion(SimilarPair pair) {
    return pair.relation().isVersion() || pair.similarity().jaccard() >= threshold;
  }

  private int leader(SimilarPair pair) {
    return sides.isAgainst(pair.a()) ? pair.a() : pair.b();
  }

  private int own(SimilarPair pair) {
    return pair.other(leader(pair));
  }

  /** A member may be an excerpt of its leader or, unlike elsewhere, the parent of it. */
  private Cluster clusterOf(int leader, List<SimilarPair> edges) {
    return new Cluster(
        leader,
        edges,
        edges.stream()
            .filter(edge -> edge.relation() == Relation.EXCERPT)
            .collect(Collectors.toMap(this::own, edge -> edge)));
  }
}
