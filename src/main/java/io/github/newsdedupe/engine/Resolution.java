package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Clusterer;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.lsh.CandidatePairs;
import io.github.newsdedupe.report.FoundCluster;
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

  /** What becomes of these candidates. */
  Resolved resolve(CandidatePairs candidates, Room room) {
    CandidateGroups groups = CandidateGroups.of(candidates, articles.size());
    progress.begin(Progress.Step.COMPARING, groups.size());
    Resolved resolved = new Resolved(room, stages.listsAllPairs());
    IntStream.range(0, groups.size())
        .parallel()
        .forEach(group -> resolve(groups.get(group), resolved));
    return resolved.arranged();
  }

  /** What was lost when it was read again. */
  List<Skipped> lost() {
    return rereading.lost();
  }

  private void resolve(List<CandidatePair> group, Resolved resolved) {
    Verification verification = new Verification(stages.pairVerifier(), rereading);
    verification.verify(group);
    Clustering clustering = cluster(verification);
    List<FoundCluster> found = clustering.clusters().stream().map(verification::described).toList();
    resolved.add(clustering, found, verification);
    progress.advance(1, 0);
  }

  /**
   * Clusters; articles that would be kept apart first meet the representatives on the other side.
   */
  private Clustering cluster(Verification verification) {
    ClusteredArticles clustered = new ClusteredArticles(articles, verification, stages);
    double threshold = stages.threshold();
    for (int round = 0; round < ROUNDS; round++) {
      Clustering clustering = Clusterer.cluster(clustered, verification.pairs(), threshold);
      if (!verification.verify(clustering.unmet())) {
        return clustering;
      }
    }
    return Clusterer.cluster(clustered, verification.pairs(), threshold);
  }
}
