package io.github.newsdedupe.engine;

import io.github.newsdedupe.Keep;
import io.github.newsdedupe.Sides;
import io.github.newsdedupe.cluster.Cluster;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.cluster.Component;
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
  private final Component.Settings settings;
  private final Resolved resolved;

  private Decision(RecordedEvidence evidence, Component.Settings settings, Resolved resolved) {
    this.evidence = evidence;
    this.settings = settings;
    this.resolved = resolved;
  }

  /**
   * What a run would find at a threshold.
   *
   * @param threshold from the floor of the report up
   * @param room for the clusters
   */
  public static Findings again(RecordedReport report, double threshold, Room room) {
    RunOptions run = report.options();
    Component.Settings settings =
        new Component.Settings(threshold, Keep.parse(run.keep()), run.windowDays());
    Resolved resolved = new Resolved(room, run.pairs().equals(RunOptions.ALL_PAIRS));
    decide(report.evidence(), report.ids().size(), settings, resolved);
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
   * Decides what becomes of recorded pairs.
   *
   * @param articles how many places there are
   * @param resolved to which it is added
   */
  static void decide(
      RecordedEvidence evidence, int articles, Component.Settings settings, Resolved resolved) {
    Decision decision = new Decision(evidence, settings, resolved);
    CandidatePairs pairs =
        CandidatePairs.of(
            evidence.pairs().stream().map(pair -> new CandidatePair(pair.a(), pair.b())));
    CandidateGroups groups = CandidateGroups.of(pairs, articles);
    IntStream.range(0, groups.size())
        .parallel()
        .forEach(group -> decision.decide(groups.get(group)));
    resolved.arranged().with(evidence);
  }

  private void decide(List<CandidatePair> group) {
    RecordedOracle oracle = new RecordedOracle(evidence, group, settings.threshold());
    Component component = new Component(group, oracle, settings);
    Clustering clustering = component.cluster(Sides.ONE);
    List<FoundCluster> found =
        clustering.clusters().stream().map(cluster -> described(cluster, oracle)).toList();
    resolved.add(clustering, found, component.pairs(), this::contentHash);
  }

  private FoundCluster described(Cluster cluster, RecordedOracle articles) {
    return new FoundCluster(
        cluster,
        cluster.members().map(this::contentHash).toList(),
        cluster.edges().stream().map(edge -> articles.jaccardRaw(edge.a(), edge.b())).toList());
  }

  private String contentHash(int article) {
    return evidence.article(article).contentHash();
  }
}
