package io.github.newsdedupe.eval;

import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.Member;
import io.github.newsdedupe.report.model.PairEntry;
import io.github.newsdedupe.report.model.ReportedPairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports for the tests of this package. */
final class Reports {

  private Reports() {}

  /** A cluster whose first article is the representative; the others score .9, .8, .7, … */
  static ClusterEntry cluster(String id, String... articles) {
    List<Member> members = new ArrayList<>();
    members.add(Member.representative(articles[0], "0"));
    for (int i = 1; i < articles.length; i++) {
      double jaccard = Math.max(1, 10 - i) / 10.0;
      members.add(
          new Member(
              articles[i],
              "duplicate",
              Optional.of("near-duplicate"),
              Optional.empty(),
              "0",
              Optional.of(jaccard),
              Optional.of(jaccard + 0.05),
              Optional.empty()));
    }
    return new ClusterEntry(id, articles.length, articles[0], 0.1, members, List.of());
  }

  static ClusterEntry with(ClusterEntry cluster, PairEntry... pairs) {
    return new ClusterEntry(
        cluster.id(),
        cluster.size(),
        cluster.representative(),
        cluster.weakestLink(),
        cluster.members(),
        List.of(pairs));
  }

  static PairEntry pair(String a, String b, String relation, double jaccard) {
    return new PairEntry(a, b, relation, Optional.empty(), jaccard, 0.25, 0.75);
  }

  static ReportedPairs report(List<ClusterEntry> clusters, PairEntry... related) {
    return new ReportedPairs(clusters, List.of(related));
  }
}
