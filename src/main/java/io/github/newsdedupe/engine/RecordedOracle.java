package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Oracle;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.report.RecordedEvidence;
import io.github.newsdedupe.similarity.RecordedPair;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Says what a report recorded: two articles without a recorded pair have nothing in common. */
final class RecordedOracle implements Oracle {

  private final RecordedEvidence evidence;
  private final double threshold;
  private final Map<CandidatePair, RecordedPair> pairs = new HashMap<>();

  /**
   * Some of the articles.
   *
   * @param group their pairs, all of which are recorded
   */
  RecordedOracle(RecordedEvidence evidence, List<CandidatePair> group, double threshold) {
    this.evidence = evidence;
    this.threshold = threshold;
    group.forEach(pair -> pairs.put(pair, evidence.pairs().of(pair.a(), pair.b())));
  }

  /** The similarity of two articles in a cluster with all their furniture. */
  double jaccardRaw(int one, int other) {
    RecordedPair pair = pairs.get(pair(one, other));
    return pair == null ? 0 : pair.jaccardRaw();
  }

  private static CandidatePair pair(int one, int other) {
    return new CandidatePair(Math.min(one, other), Math.max(one, other));
  }

  @Override
  public int length(int article) {
    return evidence.article(article).words();
  }

  @Override
  public String source(int article) {
    return evidence.article(article).source();
  }

  @Override
  public OptionalLong day(int article) {
    return evidence.article(article).day();
  }

  @Override
  public void compare(List<CandidatePair> wanted, Consumer<SimilarPair> found) {
    for (CandidatePair pair : wanted) {
      SimilarPair similar = compare(pair.a(), pair.b());
      if (similar.relation() != Relation.UNRELATED) {
        found.accept(similar);
      }
    }
  }

  @Override
  public boolean isRecorded() {
    return true;
  }

  @Override
  public boolean areSimilar(int one, int other, double jaccard) {
    RecordedPair pair = pairs.get(pair(one, other));
    return pair != null && pair.similarity().jaccard() >= jaccard;
  }

  @Override
  public SimilarPair compare(int one, int other) {
    CandidatePair key = pair(one, other);
    RecordedPair pair = pairs.get(key);
    return pair == null ? SimilarPair.unrelated(key) : pair.at(threshold);
  }
}
