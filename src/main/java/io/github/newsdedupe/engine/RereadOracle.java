package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Cluster;
import io.github.newsdedupe.cluster.Oracle;
import io.github.newsdedupe.engine.ComparedArticles.Reread;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.report.FoundCluster;
import io.github.newsdedupe.similarity.PairVerifier;
import io.github.newsdedupe.similarity.RecordedPair;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import io.github.newsdedupe.sketch.ShingleSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says what articles are to each other by reading them again. Keeping every shingle set from the
 * first reading would take eight bytes a shingle for all articles, and few are candidates.
 */
final class RereadOracle implements Oracle {

  /** Pairs of a large group, as objects, take more than there is room for. */
  private static final int RECORDED_AT_ONCE = 1 << 14;

  private final PairVerifier verifier;
  private final Rereading rereading;
  private final ComparedArticles articles;
  private final Predicate<Relation> wanted;
  private final Progress progress;
  private int compared;

  /**
   * Nothing compared yet.
   *
   * @param stages that say when two articles are similar, and whether pairs that do not join are
   *     wanted too
   * @param room for articles that are held at a time, in bytes
   * @param progress learns of pairs as they are compared
   */
  RereadOracle(Stages stages, Rereading rereading, long room, Progress progress) {
    this.verifier = stages.pairVerifier();
    this.rereading = rereading;
    this.articles = new ComparedArticles(rereading, room);
    this.wanted =
        stages.listsAllPairs() || stages.recordsEvidence()
            ? relation -> relation != Relation.UNRELATED
            : Relation::joins;
    this.progress = progress;
  }

  @Override
  public int length(int article) {
    return rereading.length(article);
  }

  @Override
  public String source(int article) {
    return rereading.source(article);
  }

  @Override
  public OptionalLong day(int article) {
    return articles.day(article);
  }

  @Override
  public void compare(List<CandidatePair> pairs, Consumer<SimilarPair> found) {
    for (List<CandidatePair> piece : articles.pieces(pairs)) {
      articles.load(piece);
      List<SimilarPair> worth =
          piece.parallelStream()
              .map(this::verify)
              .filter(pair -> wanted.test(pair.relation()))
              .toList();
      for (SimilarPair pair : worth) {
        articles.remember(pair.a());
        articles.remember(pair.b());
        found.accept(pair);
      }
      compared += piece.size();
      progress.advance(piece.size(), 0);
    }
  }

  /** How many pairs were handed over together. */
  int compared() {
    return compared;
  }

  @Override
  public SimilarPair compare(int one, int other) {
    return verify(new CandidatePair(Math.min(one, other), Math.max(one, other)));
  }

  @Override
  public boolean areSimilar(int one, int other, double jaccard) {
    Optional<Reread> a = articles.get(one);
    Optional<Reread> b = articles.get(other);
    return a.isPresent()
        && b.isPresent()
        && verifier.areSimilar(a.get().measured(), b.get().measured(), jaccard);
  }

  @Override
  public boolean isRecorded() {
    return false;
  }

  private SimilarPair verify(CandidatePair pair) {
    Optional<Reread> a = articles.get(pair.a());
    Optional<Reread> b = articles.get(pair.b());
    return a.isEmpty() || b.isEmpty()
        ? SimilarPair.unrelated(pair)
        : verifier.verify(pair, a.get().measured(), b.get().measured());
  }

  /** Hands on the pairs that have so much in common, with what they are from there up. */
  void record(List<SimilarPair> pairs, double floor, Consumer<List<RecordedPair>> sink) {
    for (int from = 0; from < pairs.size(); from += RECORDED_AT_ONCE) {
      int to = Math.min(pairs.size(), from + RECORDED_AT_ONCE);
      sink.accept(
          pairs.subList(from, to).parallelStream()
              .filter(pair -> pair.similarity().greaterContainment() >= floor)
              .flatMap(this::recorded)
              .toList());
    }
  }

  /** A pair as it is recorded; nothing if an article was lost meanwhile. */
  private Stream<RecordedPair> recorded(SimilarPair pair) {
    Optional<Reread> a = articles.get(pair.a());
    Optional<Reread> b = articles.get(pair.b());
    if (a.isEmpty() || b.isEmpty()) {
      return Stream.empty();
    }
    double jaccardRaw = Similarity.between(raw(a.get()), raw(b.get())).jaccard();
    return Stream.of(
        new RecordedPair(
            pair.a(),
            pair.b(),
            pair.similarity(),
            jaccardRaw,
            verifier.steps(pair, a.get().measured(), b.get().measured())));
  }

  /** Measures what the report says of a cluster besides. */
  FoundCluster described(Cluster cluster) {
    List<String> hashes = cluster.members().map(this::contentHash).toList();
    if (cluster.edges().isEmpty()) {
      return new FoundCluster(cluster, hashes, List.of());
    }
    Optional<ShingleSet> center = raw(cluster.representative());
    return new FoundCluster(
        cluster,
        hashes,
        cluster.edges().parallelStream()
            .map(edge -> rawJaccard(center, raw(edge.other(cluster.representative()))))
            .toList());
  }

  /** The content hash of an article that was compared before. */
  String contentHash(int article) {
    return articles.contentHash(article);
  }

  /** The similarity of two articles with all furniture; not a number if one was lost meanwhile. */
  private static double rawJaccard(Optional<ShingleSet> one, Optional<ShingleSet> other) {
    return one.isEmpty() || other.isEmpty()
        ? Double.NaN
        : Similarity.between(one.get(), other.get()).jaccard();
  }

  /** The shingles of an article with all its furniture, of which every other has none. */
  private Optional<ShingleSet> raw(int member) {
    return articles.get(member).map(this::raw);
  }

  private ShingleSet raw(Reread known) {
    return known.measured().untouched()
        ? known.measured().shingles()
        : rereading.sketcher().rawShingles(known.article());
  }
}
