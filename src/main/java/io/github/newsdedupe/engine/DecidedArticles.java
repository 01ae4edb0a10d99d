package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Articles;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.report.RecordedEvidence;
import io.github.newsdedupe.similarity.RecordedPair;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Articles as their evidence shows them: two that have no recorded pair have nothing in common. */
final class DecidedArticles implements Articles {

  private final RecordedEvidence evidence;
  private final Map<CandidatePair, RecordedPair> pairs = new HashMap<>();
  private final double threshold;
  private final OptionalInt window;
  private final Comparator<Integer> preference;

  /**
   * Some of the articles.
   *
   * @param group their pairs, all of which are recorded
   * @param options which threshold, who leads, what is too far apart in time
   */
  DecidedArticles(RecordedEvidence evidence, List<CandidatePair> group, DecisionOptions options) {
    this.evidence = evidence;
    this.threshold = options.threshold();
    this.window = options.windowDays();
    this.preference =
        Preference.of(options.keep(), this, article -> evidence.article(article).source());
    group.forEach(pair -> pairs.put(pair, evidence.pairs().of(pair.a(), pair.b())));
  }

  /** The pairs that have a relation at the threshold, in their order. */
  List<SimilarPair> related() {
    return SimilarPair.sorted(
        pairs.values().stream()
            .map(pair -> pair.at(threshold))
            .filter(pair -> pair.relation() != Relation.UNRELATED));
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
  public Comparator<Integer> preference() {
    return preference;
  }

  @Override
  public OptionalLong day(int article) {
    return evidence.article(article).day();
  }

  @Override
  public OptionalInt window() {
    return window;
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
