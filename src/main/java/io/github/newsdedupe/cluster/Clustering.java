package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.SimilarPair;
import java.util.List;

/**
 * The clusters of a run and the verified pairs that lie inside none.
 *
 * @param clusters by representative; every article is in at most one
 * @param apart similar pairs whose articles are not in one cluster, by article
 */
public record Clustering(List<Cluster> clusters, List<SimilarPair> apart) {

  /** Copies the lists. */
  public Clustering {
    clusters = List.copyOf(clusters);
    apart = List.copyOf(apart);
  }
}
