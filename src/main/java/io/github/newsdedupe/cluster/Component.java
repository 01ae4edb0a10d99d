package io.github.newsdedupe.cluster;

import io.github.newsdedupe.Keep;
import io.github.newsdedupe.Sides;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

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

  /**
   * What decides on compared pairs.
   *
   * @param threshold the least Jaccard similarity of near-duplicates
   * @param keep who leads a cluster
   * @param windowDays how far apart in time the articles of a cluster may be
   */
  public record Settings(double threshold, Keep keep, OptionalInt windowDays) {}

  private final List<CandidatePair> candidates;
  private final ComparedPairs pairs;
  private final Articles articles;
  private final double threshold;
  private final boolean recorded;

  /**
   * Nothing is compared yet.
   *
   * @param candidates in any order, each once
   */
  public Component(List<CandidatePair> candidates, Oracle oracle, Settings settings) {
    this.candidates = candidates;
    this.pairs = new ComparedPairs(oracle);
    this.articles = new Articles(oracle, pairs, settings);
    this.recorded = oracle.isRecorded();
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
    if (candidates.size() >= HubComparison.MANY_PAIRS && !recorded) {
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
      Clustering clustering = cluster(articles, pairs.inOrder(), threshold);
      met += 2 * clustering.apart().size();
      if (met > MET || pairs.joining(clustering.unmet()).isEmpty()) {
        return clustering;
      }
    }
    return cluster(articles, pairs.inOrder(), threshold);
  }

  /**
   * Groups articles around representatives: stars of versions first, then each star gets its
   * leader, then excerpts go to their parents.
   *
   * <p>Every member is joined to its representative by a verified pair, so that A~B and B~C never
   * bring together A and C by themselves: the closure of such chains has made one cluster of
   * 859,091 documents elsewhere (marin-community/marin, issue 6854).
   *
   * @param pairs verified pairs in any order, each once; those that do not join are passed over
   */
  static Clustering cluster(Articles articles, List<SimilarPair> pairs, double threshold) {
    List<SimilarPair> joining =
        pairs.stream().filter(pair -> pair.relation().joins()).sorted(SimilarPair.ORDER).toList();
    Membership membership = new Membership(articles);
    Stars stars = new Stars(articles, membership, threshold);
    List<Cluster> clusters = new ArrayList<>();
    for (Cluster star : stars.cover(joining)) {
      clusters.add(Leader.of(star, articles));
    }
    List<Cluster> whole = Excerpts.attach(clusters, joining, articles, membership);
    return new Clustering(whole, membership.apart(joining));
  }
}
