package io.github.newsdedupe.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How many articles each gold cluster shares with each reported one. All counts of pairs follow
 * from it, in time linear in the articles, however many pairs a cluster has.
 */
final class Contingency {

  /** One cell: a gold cluster and a reported one. */
  private record Cell(String gold, String reported) {}

  private final Map<Cell, Long> shared = new HashMap<>();
  private final Map<String, Long> gold = new HashMap<>();
  private final Map<String, Long> reported = new HashMap<>();
  private final long articles;

  Contingency(SortedMap<String, String> goldClusterOf, Joins joins) {
    this.articles = goldClusterOf.size();
    goldClusterOf.forEach(
        (article, cluster) -> {
          gold.merge(cluster, 1L, Long::sum);
          // An article in no cluster is a cluster of its own, and makes no pair.
          Optional<String> found = joins.clusterOf(article);
          found.ifPresent(id -> reported.merge(id, 1L, Long::sum));
          found.ifPresent(id -> shared.merge(new Cell(cluster, id), 1L, Long::sum));
        });
  }

  Confusion confusion() {
    long trueJoins = pairs(shared);
    long misses = pairs(gold) - trueJoins;
    long falseJoins = pairs(reported) - trueJoins;
    return new Confusion(
        trueJoins, misses, falseJoins, pairs(articles) - trueJoins - misses - falseJoins);
  }

  private static long pairs(Map<?, Long> sizes) {
    return sizes.values().stream().mapToLong(Contingency::pairs).sum();
  }

  private static long pairs(long size) {
    return size * (size - 1) / 2;
  }
}
