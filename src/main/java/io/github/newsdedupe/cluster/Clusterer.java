package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups articles around representatives: stars of versions first, then each star gets its leader,
 * then excerpts go to their parents.
 *
 * <p>Every member is joined to its representative by a verified pair, so that A~B and B~C never
 * bring together A and C by themselves: the closure of such chains has made one cluster of 859,091
 * documents elsewhere (marin-community/marin, issue 6854).
 */
public final class Clusterer {

  private Clusterer() {}

  /**
   * Clusters articles.
   *
   * @param pairs verified pairs in any order, each once; those that do not join are passed over
   * @param threshold the least Jaccard similarity of near-duplicates
   */
  public static Clustering cluster(Articles articles, List<SimilarPair> pairs, double threshold) {
    List<SimilarPair> joining =
        pairs.stream().filter(pair -> pair.relation().joins()).sorted(SimilarPair.ORDER).toList();
    Membership membership = new Membership(articles);
    Stars stars = new Stars(articles, membership, threshold);
    List<Cluster> clusters = new ArrayList<>();
    for (Cluster star : stars.cover(joining)) {
      clusters.add(Leader.of(star, articles));
    }
    List<Cluster> whole = Excerpts.attach(clusters, joining, articles, membership);
    return new Clustering(whole, membership.apart(joining));
  }
}
