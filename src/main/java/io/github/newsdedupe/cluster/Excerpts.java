package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts excerpts that are in no cluster into that of a parent. An excerpt that is in one stays
 * there, so that it never merges two; and it never leads, for its parent holds it.
 */
final class Excerpts {

  /** The parent that holds most of it; of those that hold as much the most similar one. */
  static final Comparator<SimilarPair> BEST_PARENT =
      Comparator.comparingDouble((SimilarPair pair) -> -pair.strength())
          .thenComparingDouble(pair -> -pair.similarity().jaccard())
          .thenComparingInt(SimilarPair::parent)
          .thenComparingInt(SimilarPair::a)
          .thenComparingInt(SimilarPair::b);

  /**
   * The share of an excerpt that the representative must hold, where the parent is another member.
   * Lower, and an excerpt of what only one version has is in a cluster with which it shares little.
   */
  private static final double HELD_BY_REPRESENTATIVE = 0.5;

  private final TreeMap<Integer, Attached> byName = new TreeMap<>();
  private final Articles articles;
  private final Membership membership;

  private Excerpts(Articles articles, Membership membership) {
    this.articles = articles;
    this.membership = membership;
  }

  /** The clusters with their excerpts, and new ones of excerpt and parent, by representative. */
  static List<Cluster> attach(
      List<Cluster> clusters, List<SimilarPair> pairs, Articles articles, Membership membership) {
    Excerpts excerpts = new Excerpts(articles, membership);
    for (Cluster cluster : clusters) {
      excerpts.byName.put(membership.clusterOf(cluster.representative()), new Attached(cluster));
    }
    TreeMap<Integer, List<SimilarPair>> parents = new TreeMap<>(excerpts.longestFirst());
    for (SimilarPair pair : pairs) {
      if (pair.relation() == Relation.EXCERPT && membership.isFree(pair.other(pair.parent()))) {
        parents.computeIfAbsent(pair.other(pair.parent()), e -> new ArrayList<>()).add(pair);
      }
    }
    parents.forEach(excerpts::attachToBest);
    return excerpts.byName.values().stream()
        .map(Attached::toCluster)
        .sorted(Comparator.comparingInt(Cluster::representative))
        .toList();
  }

  /** An excerpt may itself have excerpts: the longer finds its place first. */
  private Comparator<Integer> longestFirst() {
    return Comparator.comparingInt((Integer article) -> -articles.length(article))
        .thenComparingInt(article -> article);
  }

  private void attachToBest(int excerpt, List<SimilarPair> parents) {
    if (!membership.isFree(excerpt)) {
      return;
    }
    parents.sort(BEST_PARENT);
    for (SimilarPair toParent : parents) {
      int parent = toParent.parent();
      Attached attached =
          byName.getOrDefault(
              membership.clusterOf(parent), new Attached(Cluster.of(parent, List.of())));
      SimilarPair edge = edge(attached.representative(), excerpt, toParent);
      if (membership.mayJoin(excerpt, parent) && isHeld(edge, excerpt, toParent)) {
        membership.join(excerpt, parent);
        byName.put(membership.clusterOf(excerpt), attached);
        attached.add(excerpt, edge, toParent);
        return;
      }
    }
  }

  /** What holds an excerpt to the representative, who may be another than its parent. */
  private SimilarPair edge(int representative, int excerpt, SimilarPair toParent) {
    return representative == toParent.parent()
        ? toParent
        : articles.compare(representative, excerpt);
  }

  private static boolean isHeld(SimilarPair edge, int excerpt, SimilarPair toParent) {
    return edge.other(excerpt) == toParent.parent()
        || edge.from(excerpt).containmentA() >= HELD_BY_REPRESENTATIVE;
  }

  /** A cluster that excerpts are put into, one by one. */
  private static final class Attached {
    private final int representative;
    private final List<SimilarPair> edges;
    private final Map<Integer, SimilarPair> parents;

    Attached(Cluster cluster) {
      representative = cluster.representative();
      edges = new ArrayList<>(cluster.edges());
      parents = new HashMap<>(cluster.parents());
    }

    int representative() {
      return representative;
    }

    void add(int excerpt, SimilarPair edge, SimilarPair toParent) {
      edges.add(edge);
      parents.put(excerpt, toParent);
    }

    Cluster toCluster() {
      return new Cluster(representative, edges, parents);
    }
  }
}
