package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Cluster;
import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.report.FoundCluster;
import io.github.newsdedupe.similarity.ComparedArticle;
import io.github.newsdedupe.similarity.PairVerifier;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import io.github.newsdedupe.sketch.ShingleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads candidates again and compares them exactly. Keeping every shingle set from the first
 * reading would take eight bytes a shingle for all articles, and few are candidates.
 */
final class Verification {

  private final PairVerifier verifier;
  private final Rereading rereading;
  private final Map<Integer, Reread> compared = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();
  private final List<SimilarPair> pairs = new ArrayList<>();

  /** An article and what is compared of it; its text is asked for once more if it joins. */
  private record Reread(Article article, ComparedArticle measured) {}

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
    List<CandidatePair> unseen = candidates.stream().filter(pair -> seen.add(key(pair))).toList();
    IntStream places =
        unseen.stream()
            .flatMapToInt(pair -> IntStream.of(pair.a(), pair.b()))
            .filter(place -> !compared.containsKey(place));
    compared.putAll(
        rereading.measure(
            places, (sketcher, article) -> new Reread(article, sketcher.compared(article))));
    List<SimilarPair> similar =
        unseen.parallelStream()
            .map(this::verify)
            .filter(pair -> pair.relation() != Relation.UNRELATED)
            .toList();
    pairs.addAll(similar);
    pairs.sort(SimilarPair.ORDER);
    return similar.stream().anyMatch(pair -> pair.relation().joins());
  }

  private static long key(CandidatePair pair) {
    return (long) pair.a() << 32 | pair.b();
  }

  /** All related pairs found so far, in their order. */
  List<SimilarPair> pairs() {
    return List.copyOf(pairs);
  }

  /** When an article was published, if it is known and was compared before. */
  OptionalLong day(int article) {
    Reread known = compared.get(article);
    return known == null ? OptionalLong.empty() : known.measured.publication().day();
  }

  /** What two articles are to each other that were compared before, with whomever. */
  SimilarPair compare(int one, int other) {
    return verify(new CandidatePair(Math.min(one, other), Math.max(one, other)));
  }

  /** The Jaccard similarity of two articles that were compared before, with whomever. */
  double jaccard(int one, int other) {
    Reread a = compared.get(one);
    Reread b = compared.get(other);
    return a == null || b == null ? 0 : verifier.jaccard(a.measured, b.measured);
  }

  private SimilarPair verify(CandidatePair pair) {
    Reread a = compared.get(pair.a());
    Reread b = compared.get(pair.b());
    return a == null || b == null
        ? SimilarPair.unrelated(pair)
        : verifier.verify(pair, a.measured, b.measured);
  }

  /** Measures what the report says of a cluster besides. */
  FoundCluster described(Cluster cluster) {
    List<String> hashes = cluster.members().map(this::contentHash).toList();
    if (cluster.edges().isEmpty()) {
      return new FoundCluster(cluster, hashes, List.of());
    }
    ShingleSet center = raw(cluster.representative());
    return new FoundCluster(
        cluster,
        hashes,
        cluster.edges().parallelStream()
            .map(edge -> raw(edge.other(cluster.representative())))
            .map(member -> Similarity.between(center, member).jaccard())
            .toList());
  }

  /** The content hash of an article that was compared before. */
  String contentHash(int article) {
    return known(article).measured.contentHash();
  }

  /** The shingles of an article with all its furniture, of which every other has none. */
  private ShingleSet raw(int member) {
    Reread known = known(member);
    return known.measured.untouched()
        ? known.measured.shingles()
        : rereading.sketcher().rawShingles(known.article);
  }

  private Reread known(int member) {
    return Objects.requireNonNull(compared.get(member));
  }
}
