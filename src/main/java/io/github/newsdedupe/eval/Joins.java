package io.github.newsdedupe.eval;

import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.Member;
import io.github.newsdedupe.report.model.PairEntry;
import io.github.newsdedupe.report.model.ReportedPairs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which articles a report joined, and how it scores pairs. */
final class Joins {

  private final Map<String, String> clusterOf = new HashMap<>();
  private final Map<Pair, Score> scores = new HashMap<>();
  private final Set<Pair> related = new HashSet<>();
  private final Set<String> relatedArticles = new HashSet<>();

  Joins(ReportedPairs report) {
    report.clusters().forEach(this::add);
    for (PairEntry entry : report.related()) {
      related.add(Pair.of(entry.a(), entry.b()));
      relatedArticles.add(entry.a());
      relatedArticles.add(entry.b());
      scores.putIfAbsent(Pair.of(entry.a(), entry.b()), Score.of(entry));
    }
  }

  private void add(ClusterEntry cluster) {
    for (PairEntry entry : cluster.pairs()) {
      scores.put(Pair.of(entry.a(), entry.b()), Score.of(entry));
    }
    for (Member member : cluster.members()) {
      clusterOf.put(member.article(), cluster.id());
      if (!member.article().equals(cluster.representative())) {
        Pair pair = Pair.of(member.article(), cluster.representative());
        scores.putIfAbsent(pair, Score.of(member, cluster.representative()));
      }
    }
  }

  /** The id of the cluster that an article is a member of. */
  Optional<String> clusterOf(String article) {
    return Optional.ofNullable(clusterOf.get(article));
  }

  /** The id of the cluster that both articles are members of. */
  Optional<String> clusterOf(Pair pair) {
    return clusterOf(pair.a()).filter(cluster -> cluster.equals(clusterOf.get(pair.b())));
  }

  /** Whether the report says anything of an article. */
  boolean isNamed(String article) {
    return clusterOf.containsKey(article) || relatedArticles.contains(article);
  }

  boolean isRelated(Pair pair) {
    return related.contains(pair);
  }

  /** What the report says of a pair; nothing of two duplicates of a third unless it lists all. */
  Score score(Pair pair) {
    return scores.getOrDefault(pair, Score.UNKNOWN);
  }

  /** All pairs of which the report says anything. */
  Set<Pair> scored() {
    return scores.keySet();
  }
}
