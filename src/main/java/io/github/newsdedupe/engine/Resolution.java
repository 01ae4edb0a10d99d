package io.github.newsdedupe.engine;

import io.github.newsdedupe.Sides;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.cluster.Component;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.report.FoundCluster;
import io.github.newsdedupe.report.RecordedArticle;
import io.github.newsdedupe.report.RecordedEvidence;
import io.github.newsdedupe.store.ArticleTable;
import io.github.newsdedupe.store.Room;
import java.util.List;
import java.util.stream.IntStream;

/** Turns candidates into clusters, group by group, many groups at a time. */
final class Resolution {

  private final ArticleTable articles;
  private final Stages stages;
  private final Rereading rereading;
  private final Progress progress;

  Resolution(ArticleSource corpus, ArticleTable articles, Stages stages, Progress progress) {
    this.articles = articles;
    this.stages = stages;
    this.progress = progress;
    this.rereading = new Rereading(corpus, articles, stages);
  }

  /** What becomes of candidates, which are pairs across sides if there are two. */
  Resolved resolve(CandidateGroups groups, Sides sides, Room room) {
    Resolved resolved = new Resolved(room, stages.listsAllPairs());
    if (stages.recordsEvidence()) {
      Decision.decide(record(groups, room), articles.size(), stages.clusterSettings(), resolved);
      return resolved;
    }
    forEachGroup(
        groups,
        room,
        (candidates, oracle) -> {
          Component component = new Component(candidates, oracle, stages.clusterSettings());
          Clustering clustering = component.cluster(sides);
          List<FoundCluster> found = clustering.clusters().stream().map(oracle::described).toList();
          resolved.add(clustering, found, component.pairs(), oracle::contentHash);
        });
    return resolved.arranged();
  }

  /** What any threshold from the floor up can be decided from. */
  private RecordedEvidence record(CandidateGroups groups, Room room) {
    RecordedEvidence evidence = new RecordedEvidence();
    Component.Settings settings = stages.clusterSettingsAtFloor();
    forEachGroup(
        groups,
        room,
        (candidates, oracle) ->
            oracle.record(
                new Component(candidates, oracle, settings).evidence(),
                stages.floor(),
                found -> evidence.take(found, place -> recorded(place, oracle))));
    return evidence.arranged();
  }

  /** Some groups at a time; what a hub spared is done as well. */
  private void forEachGroup(CandidateGroups groups, Room room, GroupTask task) {
    progress.begin(Progress.Step.COMPARING, groups.pairs());
    IntStream.range(0, groups.size())
        .parallel()
        .forEach(
            group -> {
              List<CandidatePair> candidates = groups.get(group);
              RereadOracle oracle = new RereadOracle(stages, rereading, room.memory(), progress);
              rereading.inTurn(candidates, () -> task.accept(candidates, oracle));
              progress.advance(Math.max(0, candidates.size() - oracle.compared()), 0);
            });
  }

  /** What is to be done with a group. */
  @FunctionalInterface
  private interface GroupTask {
    /** Takes the candidates of a group, none of which are compared. */
    void accept(List<CandidatePair> candidates, RereadOracle oracle);
  }

  /** What was lost when it was read again. */
  List<Skipped> lost() {
    return rereading.lost();
  }

  private RecordedArticle recorded(int place, RereadOracle oracle) {
    return new RecordedArticle(
        oracle.contentHash(place),
        articles.length(place),
        oracle.day(place),
        articles.source(place),
        articles.locator(place).file().isUndecodable());
  }
}
