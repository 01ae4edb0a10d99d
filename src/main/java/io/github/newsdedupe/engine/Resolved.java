package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.report.FoundCluster;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.SimilarPairs;
import io.github.newsdedupe.store.Room;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What became of candidates; groups of them come in from any thread. */
final class Resolved {

  private final ClusterRecords clusters;
  private final SimilarPairs apart = new SimilarPairs();
  private final SimilarPairs pairs = new SimilarPairs();
  private final Map<Integer, String> hashesApart = new ConcurrentHashMap<>();
  private final boolean listed;

  /**
   * Nothing yet.
   *
   * @param room for the clusters
   * @param listed whether all pairs with a relation are wanted, and not only what holds clusters
   */
  Resolved(Room room, boolean listed) {
    this.clusters = new ClusterRecords(room);
    this.listed = listed;
  }

  /** Adds what became of a group, which has no article in common with any other. */
  void add(Clustering clustering, List<FoundCluster> found, Verification verification) {
    found.forEach(clusters::add);
    apart.take(clustering.apart());
    if (listed) {
      pairs.take(verification.pairs());
      for (SimilarPair pair : clustering.apart()) {
        hashesApart.computeIfAbsent(pair.a(), verification::contentHash);
        hashesApart.computeIfAbsent(pair.b(), verification::contentHash);
      }
    }
  }

  /** Puts everything into its order, once all groups are there. */
  Resolved arranged() {
    clusters.arrange();
    apart.sort();
    pairs.sort();
    return this;
  }

  ClusterRecords clusters() {
    return clusters;
  }

  SimilarPairs apart() {
    return apart;
  }

  SimilarPairs pairs() {
    return pairs;
  }

  /** The content hashes of what is apart, if all pairs are wanted. */
  Map<Integer, String> hashesApart() {
    return hashesApart;
  }
}
