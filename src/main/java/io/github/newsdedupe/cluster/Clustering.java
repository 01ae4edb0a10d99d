package io.github.newsdedupe.cluster;

import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The clusters of a run and the verified pairs that lie inside none.
 *
 * @param clusters by representative; every article is in at most one
 * @param apart similar pairs whose articles are not in one cluster, by article
 */
public record Clustering(List<Cluster> clusters, List<SimilarPair> apart) {

  /**
   * Pairs worth verifying before articles are kept apart: each article of a pair that was kept
   * apart with the representative of the other. Of a large bucket not all pairs are candidates, so
   * that an article may be as similar to a representative as any member without ever having met it.
   * Some may have been compared before.
   */
  public List<CandidatePair> unmet() {
    Map<Integer, Integer> representatives = representatives();
    return apart.stream()
        .flatMap(
            pair ->
                Stream.of(
                    List.of(representatives.getOrDefault(pair.a(), pair.a()), pair.b()),
                    List.of(representatives.getOrDefault(pair.b(), pair.b()), pair.a())))
        .filter(pair -> !pair.get(0).equals(pair.get(1)))
        .map(pair -> new CandidatePair(Collections.min(pair), Collections.max(pair)))
        .distinct()
        .toList();
  }

  /** The representative of each article in a cluster. */
  public Map<Integer, Integer> representatives() {
    Map<Integer, Integer> representatives = new HashMap<>();
    clusters.forEach(
        cluster ->
            cluster.members().forEach(m -> representatives.put(m, cluster.representative())));
    return representatives;
  }

  /** Copies the lists. */
  public Clustering {
    clusters = List.copyOf(clusters);
    apart = List.copyOf(apart);
  }
}
