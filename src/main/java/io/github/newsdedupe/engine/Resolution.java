package io.github.newsdedupe.engine;

import io.github.newsdedupe.Sides;
import io.github.newsdedupe.cluster.Clusterer;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.cluster.Counterparts;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Skipped;
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

  /** What an article takes while it is compared: its text, and its shingles twice. */
  private static final long OF_ARTICLE = 1 << 14;

  private final ArticleTable articles;
  private final Stages stages;
  private final Rereading rereading;
  private final Progress progress;

  Resolution(Corpus corpus, ArticleTable articles, Stages stages, Progress progress) {
    this.articles = articles;
    this.stages = stages;
    this.progress = progress;
    this.rereading = new Rereading(corpus, articles, stages);
  }

  /** What becomes of candidates, which are pairs across sides if there are two. */
  Resolved resolve(CandidateGroups groups, Sides sides, Room room) {
    progress.begin(Progress.Step.COMPARING, groups.size());
    Resolved resolved = new Resolved(room, stages.listsAllPairs());
    IntStream.range(0, groups.size())
        .parallel()
        .forEach(
            group -> {
              Verification verification =
                  new Verification(stages.pairVerifier(), rereading, held(room));
              compare(groups, group, verification, !sides.areTwo());
              resolve(verification, sides, resolved);
            });
    return resolved.arranged();
  }

  /** What was lost when it was read again. */
  List<Skipped> lost() {
    return rereading.lost();
  }

  /** How many articles of a group are held at a time. */
  private static int held(Room room) {
    return (int) Math.min(Integer.MAX_VALUE, room.memory() / OF_ARTICLE);
  }

  /** Compares the pairs of a group, as far as it has to be: a hub speaks for its own side. */
  private void compare(
      CandidateGroups groups, int group, Verification verification, boolean byHubs) {
    if (byHubs && groups.pairs(group) >= HubComparison.MANY_PAIRS) {
      new HubComparison(groups.graph(group), verification, stages.threshold()).run();
    } else {
      verification.verify(groups.get(group));
    }
  }

  private void resolve(Verification verification, Sides sides, Resolved resolved) {
    Clustering clustering = cluster(verification, sides);
    List<FoundCluster> found = clustering.clusters().stream().map(verification::described).toList();
    resolved.add(clustering, found, verification);
    progress.advance(1, 0);
  }

  /**
   * Clusters; articles that would be kept apart first meet the representatives on the other side.
   */
  private Clustering cluster(Verification verification, Sides sides) {
    ClusteredArticles clustered = new ClusteredArticles(articles, verification, stages);
    double threshold = stages.threshold();
    if (sides.areTwo()) {
      return Counterparts.cluster(clustered, sides, verification.pairs(), threshold);
    }
    for (int round = 0; round < ROUNDS; round++) {
      Clustering clustering = Clusterer.cluster(clustered, verification.pairs(), threshold);
      if (!verification.verify(clustering.unmet())) {
        return clustering;
      }
    }
    return Clusterer.cluster(clustered, verification.pairs(), threshold);
  }
}
