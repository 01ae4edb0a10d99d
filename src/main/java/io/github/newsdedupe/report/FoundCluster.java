package io.github.newsdedupe.report;

import io.github.newsdedupe.cluster.Cluster;
import java.util.List;

/**
 * A cluster and what the report says of it beyond similarity.
 *
 * @param cluster the articles and what holds them together
 * @param contentHashes of the members, the representative first and then by edge
 * @param rawJaccards by edge: the similarity of the two texts with all furniture
 */
public record FoundCluster(Cluster cluster, List<String> contentHashes, List<Double> rawJaccards) {

  /** Copies the lists. */
  public FoundCluster {
    contentHashes = List.copyOf(contentHashes);
    rawJaccards = List.copyOf(rawJaccards);
  }
}
