package io.github.newsdedupe.cluster;

import io.github.newsdedupe.Sides;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Articles that hang together by candidate pairs, and what becomes of them: the one place where
 * compared pairs become clusters. It depends on nothing but its candidates and what the oracle says
 * of them; several components at once become what each would become alone.
 */
public final class Component {

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

  private final List<CandidatePair> candidates;
  private final ComparedPairs pairs;
  private final ComparedArticles articles;
  private final double threshold;

  /**
   * Nothing is compared yet.
   *
   * @param candidates in any order, each once
   */
  public Component(List<CandidatePair> candidates, Oracle oracle, ClusterSettings settings) {
    this.candidates = candidates;
    this.pairs = new ComparedPairs(oracle);
    this.articles = new ComparedArticles(pairs, oracle, settings);
    this.threshold = settings.threshold();
  }

  /**
   * The clusters, and what is similar across them. A large component is compared by its hubs, since
   * a hub speaks for its own side.
   *
   * @param sides across which candidates are pairs, if there are two
   */
  public Clustering cluster(Sides sides) {
    if (sides.areTwo()) {
      pairs.joiningCandidates(candidates);
      return Counterparts.cluster(articles, sides, pairs.inOrder(), threshold);
    }
    if (candidates.size() >= HubComparison.MANY_PAIRS && !articles.oracle.isRecorded()) {
      new HubComparison(CandidateGraph.of(candidates), pairs, threshold).run();
    } else {
      pairs.joiningCandidates(candidates);
    }
    return settled();
  }

  /**
   * All pairs from which the clusters at any higher threshold can be decided, in their order: of
   * the candidates, of articles that were kept apart, and of articles that join the same one.
   */
  public List<SimilarPair> evidence() {
    pairs.joiningCandidates(candidates);
    settled();
    pairs.joining(Partners.of(pairs.inOrder(), articles.preference()));
    return pairs.inOrder();
  }

  /** The pairs found so far that are worth knowing, in their order. */
  public List<SimilarPair> pairs() {
    return pairs.inOrder();
  }

  /** Articles that would be kept apart first meet the representatives on the other side. */
  private Clustering settled() {
    int met = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Clustering clustering = Clusterer.cluster(articles, pairs.inOrder(), threshold);
      met += 2 * clustering.apart().size();
      if (met > MET || pairs.joining(clustering.unmet()).isEmpty()) {
        return clustering;
      }
    }
    return Clusterer.cluster(articles, pairs.inOrder(), threshold);
  }

  /** The articles as clustering sees them. */
  private static final class ComparedArticles implements Articles {
    private final ComparedPairs pairs;
    private final Oracle oracle;
    private final OptionalInt window;
    private final Comparator<Integer> preference;

    ComparedArticles(ComparedPairs pairs, Oracle oracle, ClusterSettings settings) {
      this.pairs = pairs;
      this.oracle = oracle;
      this.window = settings.windowDays();
      this.preference = Preference.of(settings.keep(), this, oracle::source);
    }

    @Override
    public int length(int article) {
      return oracle.length(article);
    }

    @Override
    public Comparator<Integer> preference() {
      return preference;
    }

    @Override
    public OptionalLong day(int article) {
      return oracle.day(article);
    }

    @Override
    public OptionalInt window() {
      return window;
    }

    @Override
    public boolean areSimilar(int one, int other, double jaccard) {
      return oracle.areSimilar(one, other, jaccard);
    }

    @Override
    public SimilarPair compare(int one, int other) {
      return pairs.compare(one, other);
    }
  }
}
