package io.github.newsdedupe.engine;

import io.github.newsdedupe.Sides;
import io.github.newsdedupe.cluster.Clusterer;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.cluster.Counterparts;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.report.FoundCluster;
import io.github.newsdedupe.report.RecordedArticle;
import io.github.newsdedupe.report.RecordedEvidence;
import io.github.newsdedupe.store.ArticleTable;
import io.github.newsdedupe.store.Room;
import java.util.List;
import java.util.stream.IntStream;

/** Turns candidates into clusters, group by group, many groups at a time. */
final class Resolution {

  /**
   * Two or three rounds settle what can be settled; the bound keeps odd corpora from taking more.
   */
  private static final int ROUNDS = 8;

  /**
   * Pairs that articles kept apart make with representatives, in all rounds, before what is apart
   * stays apart. Fewer, and versions of a story in thousands of papers are told in two clusters;
   * more, and a group in which everything has half in common with everything takes hours.
   */
  private static final int MET = 1 << 20;

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
    if (stages.recordsEvidence()) {
      return Decision.of(record(groups, room), articles.size(), stages.decision(), room);
    }
    Resolved resolved = new Resolved(room, stages.listsAllPairs());
    forEachGroup(
        groups,
        room,
        (group, verification) -> {
          compare(groups, group, verification, !sides.areTwo());
          resolve(verification, sides, resolved);
        });
    return resolved.arranged();
  }

  /** What any threshold from the floor up can be decided from. */
  private RecordedEvidence record(CandidateGroups groups, Room room) {
    RecordedEvidence evidence = new RecordedEvidence();
    forEachGroup(
        groups,
        room,
        (group, verification) -> {
          verification.joiningCandidates(groups.get(group));
          record(verification, evidence);
        });
    return evidence.arranged();
  }

  /** Some groups at a time; what a hub spared is done as well. */
  private void forEachGroup(CandidateGroups groups, Room room, GroupTask task) {
    progress.begin(Progress.Step.COMPARING, groups.pairs());
    IntStream.range(0, groups.size())
        .parallel()
        .forEach(
            group -> {
              Verification verification =
                  new Verification(stages, rereading, room.memory(), progress);
              rereading.inTurn(() -> groups.get(group), () -> task.accept(group, verification));
              progress.advance(Math.max(0, groups.pairs(group) - verification.compared()), 0);
            });
  }

  /** What is to be done with a group. */
  @FunctionalInterface
  private interface GroupTask {
    /** Compares the pairs of a group, none of which are compared, and goes on from there. */
    void accept(int group, Verification verification);
  }

  /** What was lost when it was read again. */
  List<Skipped> lost() {
    return rereading.lost();
  }

  /** Compares the pairs of a group, as far as it has to be: a hub speaks for its own side. */
  private void compare(
      CandidateGroups groups, int group, Verification verification, boolean byHubs) {
    if (byHubs && groups.pairs(group) >= HubComparison.MANY_PAIRS) {
      new HubComparison(groups.graph(group), verification, stages.floor()).run();
    } else {
      verification.joiningCandidates(groups.get(group));
    }
  }

  private void resolve(Verification verification, Sides sides, Resolved resolved) {
    Clustering clustering = cluster(verification, sides);
    List<FoundCluster> found = clustering.clusters().stream().map(verification::described).toList();
    resolved.add(clustering, found, verification.pairs(), verification::contentHash);
  }

  private void record(Verification verification, RecordedEvidence evidence) {
    cluster(verification, Sides.ONE);
    ClusteredArticles clustered = new ClusteredArticles(articles, verification, stages);
    verification.verify(Partners.of(verification.pairs(), clustered.preference()));
    verification.record(
        stages.floor(), found -> evidence.take(found, place -> recorded(place, verification)));
  }

  private RecordedArticle recorded(int place, Verification verification) {
    return new RecordedArticle(
        verification.contentHash(place),
        articles.length(place),
        verification.day(place),
        articles.source(place),
        articles.locator(place).file().isUndecodable());
  }

  /**
   * Clusters; articles that would be kept apart first meet the representatives on the other side.
   */
  private Clustering cluster(Verification verification, Sides sides) {
    ClusteredArticles clustered = new ClusteredArticles(articles, verification, stages);
    double threshold = stages.floor();
    if (sides.areTwo()) {
      return Counterparts.cluster(clustered, sides, verification.pairs(), threshold);
    }
    int met = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Clustering clustering = Clusterer.cluster(clustered, verification.pairs(), threshold);
      met += 2 * clustering.apart().size();
      if (met > MET || !verification.verify(clustering.unmet())) {
        return clustering;
      }
    }
    return Clusterer.cluster(clustered, verification.pairs(), threshold);
  }
}
