package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Cluster;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What became of candidates.
 *
 * @param pairs those with a relation
 * @param clustering of those that join
 * @param evidence what the report says of the clusters besides
 */
record Resolved(List<SimilarPair> pairs, Clustering clustering, Evidence evidence) {

  private static final Comparator<SimilarPair> BY_PLACE =
      Comparator.comparingInt(SimilarPair::a).thenComparingInt(SimilarPair::b);

  /** What became of all, from what became of groups without a common article. */
  static Resolved of(List<Resolved> groups) {
    Map<Integer, String> contentHashes = new HashMap<>();
    Map<SimilarPair, Double> rawJaccards = new HashMap<>();
    for (Resolved group : groups) {
      contentHashes.putAll(group.evidence.contentHashes());
      rawJaccards.putAll(group.evidence.rawJaccards());
    }
    return new Resolved(
        pairs(groups, Resolved::pairs),
        new Clustering(
            groups.stream()
                .flatMap(group -> group.clustering.clusters().stream())
                .sorted(Comparator.comparingInt(Cluster::representative))
                .toList(),
            pairs(groups, group -> group.clustering.apart())),
        new Evidence(contentHashes, rawJaccards));
  }

  private static List<SimilarPair> pairs(
      List<Resolved> groups, Function<Resolved, List<SimilarPair>> some) {
    return groups.stream().flatMap(group -> some.apply(group).stream()).sorted(BY_PLACE).toList();
  }
}
