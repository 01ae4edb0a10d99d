package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Cluster;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.ComparedArticle;
import io.github.newsdedupe.similarity.PairVerifier;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import io.github.newsdedupe.sketch.ShingleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads candidates again and compares them exactly. Keeping every shingle set from the first
 * reading would take eight bytes a shingle for all articles, and few are candidates.
 */
final class Verification {

  private final PairVerifier verifier;
  private final Rereading rereading;
  private final Map<Integer, ComparedArticle> compared = new HashMap<>();
  private final Set<CandidatePair> seen = new HashSet<>();
  private final List<SimilarPair> pairs = new ArrayList<>();

  Verification(PairVerifier verifier, Rereading rereading) {
    this.verifier = verifier;
    this.rereading = rereading;
  }

  /**
   * Compares candidates that were not compared before; tells whether any of them joins.
   *
   * @param candidates in any number; those compared before are passed over
   */
  boolean verify(List<CandidatePair> candidates) {
    List<CandidatePair> unseen = candidates.stream().filter(seen::add).toList();
    IntStream places =
        unseen.stream()
            .flatMapToInt(pair -> IntStream.of(pair.a(), pair.b()))
            .filter(place -> !compared.containsKey(place));
    compared.putAll(rereading.measure(places, ArticleSketcher::compared));
    List<SimilarPair> similar =
        unseen.parallelStream()
            .map(this::verify)
            .filter(pair -> pair.relation() != Relation.UNRELATED)
            .toList();
    pairs.addAll(similar);
    pairs.sort(Comparator.comparingInt(SimilarPair::a).thenComparingInt(SimilarPair::b));
    return similar.stream().anyMatch(pair -> pair.relation().joins());
  }

  /** All related pairs found so far, in their order. */
  List<SimilarPair> pairs() {
    return List.copyOf(pairs);
  }

  /** When an article was published, if it is known and was compared before. */
  OptionalLong day(int article) {
    ComparedArticle known = compared.get(article);
    return known == null ? OptionalLong.empty() : known.publication().day();
  }

  /** What two articles are to each other that were compared before, with whomever. */
  SimilarPair compare(int one, int other) {
    return verify(new CandidatePair(Math.min(one, other), Math.max(one, other)));
  }

  /** The Jaccard similarity of two articles that were compared before, with whomever. */
  double jaccard(int one, int other) {
    ComparedArticle a = compared.get(one);
    ComparedArticle b = compared.get(other);
    return a == null || b == null ? 0 : verifier.jaccard(a, b);
  }

  private SimilarPair verify(CandidatePair pair) {
    ComparedArticle a = compared.get(pair.a());
    ComparedArticle b = compared.get(pair.b());
    return a == null || b == null ? SimilarPair.unrelated(pair) : verifier.verify(pair, a, b);
  }

  /** Measures what the report says of the clusters besides. */
  Evidence evidence(Clustering clustering) {
    List<SimilarPair> edges =
        clustering.clusters().stream().map(Cluster::edges).flatMap(List::stream).toList();
    List<Integer> members =
        edges.stream().flatMap(edge -> Stream.of(edge.a(), edge.b())).distinct().toList();
    Map<Integer, ShingleSet> raw =
        rereading.measure(members.stream().mapToInt(i -> i), ArticleSketcher::rawShingles);
    Map<SimilarPair, Double> rawJaccards =
        edges.parallelStream()
            .flatMap(edge -> jaccard(raw, edge).map(j -> Map.entry(edge, j)).stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<Integer, String> contentHashes =
        compared.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().contentHash()));
    contentHashes.keySet().retainAll(Set.copyOf(members));
    return new Evidence(contentHashes, rawJaccards);
  }

  private static Optional<Double> jaccard(Map<Integer, ShingleSet> sets, SimilarPair pair) {
    ShingleSet a = sets.get(pair.a());
    ShingleSet b = sets.get(pair.b());
    return a == null || b == null
        ? Optional.empty()
        : Optional.of(Similarity.between(a, b).jaccard());
  }
}
