package io.github.newsdedupe.engine;

import io.github.newsdedupe.Keep;
import io.github.newsdedupe.Sides;
import io.github.newsdedupe.cluster.Cluster;
import io.github.newsdedupe.cluster.Clusterer;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.lsh.CandidatePairs;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.report.FoundCluster;
import io.github.newsdedupe.report.RecordedEvidence;
import io.github.newsdedupe.report.RecordedReport;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.store.Room;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides what the clusters at a threshold are, from recorded evidence alone. A run that records
 * evidence and whoever reads its report decide here, so that both say the same (ADR 23).
 */
public final class Decision {

  private final RecordedEvidence evidence;
  private final DecisionOptions options;
  private final Resolved resolved;

  private Decision(RecordedEvidence evidence, DecisionOptions options, Room room) {
    this.evidence = evidence;
    this.options = options;
    this.resolved = new Resolved(room, options.allPairs());
  }

  /**
   * What a run would find at a threshold.
   *
   * @param threshold from the floor of the report up
   * @param room for the clusters
   */
  public static Findings again(RecordedReport report, double threshold, Room room) {
    RunOptions run = report.options();
    DecisionOptions options =
        new DecisionOptions(
            threshold,
            Keep.parse(run.keep()),
            run.windowDays(),
            run.pairs().equals(RunOptions.ALL_PAIRS));
    Resolved resolved = of(report.evidence(), report.ids().size(), options, room);
    return new Findings(
        report.summary().articles(),
        report.ids(),
        report.locators(),
        report.summary().thin(),
        report.furniture(),
        resolved.clusters(),
        resolved.apart(),
        resolved.pairs(),
        resolved.hashesApart(),
        report.skipped().stream().map(each -> new Skipped(each.path(), each.reason())).toList(),
        resolved.evidence(),
        Sides.ONE,
        new BitSet());
  }

  /**
   * What becomes of recorded pairs.
   *
   * @param articles how many places there are
   */
  static Resolved of(RecordedEvidence evidence, int articles, DecisionOptions options, Room room) {
    Decision decision = new Decision(evidence, options, room);
    CandidatePairs pairs =
        CandidatePairs.of(
            evidence.pairs().stream().map(pair -> new CandidatePair(pair.a(), pair.b())));
    CandidateGroups groups = CandidateGroups.of(pairs, articles);
    IntStream.range(0, groups.size())
        .parallel()
        .forEach(group -> decision.decide(groups.get(group)));
    return decision.resolved.arranged().with(evidence);
  }

  private void decide(List<CandidatePair> group) {
    DecidedArticles articles = new DecidedArticles(evidence, group, options);
    Clustering clustering = Clusterer.cluster(articles, articles.related(), options.threshold());
    List<FoundCluster> found =
        clustering.clusters().stream().map(cluster -> described(cluster, articles)).toList();
    resolved.add(clustering, found, articles.related(), this::contentHash);
  }

  private FoundCluster described(Cluster cluster, DecidedArticles articles) {
    return new FoundCluster(
        cluster,
        cluster.members().map(this::contentHash).toList(),
        cluster.edges().stream().map(edge -> articles.jaccardRaw(edge.a(), edge.b())).toList());
  }

  private String contentHash(int article) {
    return evidence.article(article).contentHash();
  }
}
