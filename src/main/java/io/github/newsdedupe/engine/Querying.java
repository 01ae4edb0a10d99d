package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.index.IndexReader;
import io.github.newsdedupe.lsh.BandHashes;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.lsh.CandidatePairs;
import io.github.newsdedupe.lsh.Probe;
import io.github.newsdedupe.report.model.QueryAnswer;
import io.github.newsdedupe.report.model.QueryAnswer.Match;
import io.github.newsdedupe.similarity.ComparedArticle;
import io.github.newsdedupe.similarity.PairVerifier;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.sketch.ShingleSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks new articles up in an index; they are not compared with each other. */
final class Querying {

  /** Stands for any pair of a new article and one of the index. */
  private static final CandidatePair PAIR = new CandidatePair(0, 1);

  private static final Comparator<Found> CLOSEST_FIRST =
      Comparator.comparingDouble((Found found) -> -found.pair.strength())
          .thenComparing(found -> found.article);

  private final IndexReader index;
  private final PairVerifier verifier;
  private final ThreadLocal<ArticleSketcher> sketchers;

  private record Found(String article, SimilarPair pair) {}

  /**
   * A query.
   *
   * @param stages as the index was made, with what it has learned
   */
  Querying(IndexReader index, Stages stages) {
    this.index = index;
    this.verifier = stages.pairVerifier();
    this.sketchers = ThreadLocal.withInitial(stages::sketcher);
  }

  /** What each article duplicates, in their order. */
  List<QueryAnswer> answer(List<Query> queries) {
    List<BandHashes> bands = queries.stream().map(query -> query.sketch().bands()).toList();
    List<ShingleSample> samples = queries.stream().map(query -> query.sketch().sample()).toList();
    CandidatePairs pairs = Probe.candidatePairs(bands, samples, index);
    List<List<Integer>> rows = new ArrayList<>();
    queries.forEach(query -> rows.add(new ArrayList<>()));
    for (int i = 0; i < pairs.size(); i++) {
      CandidatePair pair = pairs.get(i);
      rows.get(pair.a()).add(pair.b() - queries.size());
    }
    return IntStream.range(0, queries.size())
        .parallel()
        .mapToObj(i -> answer(queries.get(i), rows.get(i)))
        .toList();
  }

  private QueryAnswer answer(Query query, List<Integer> rows) {
    return new QueryAnswer(
        query.id(),
        rows.stream()
            .flatMap(row -> compare(query, row).stream())
            .sorted(CLOSEST_FIRST)
            .map(Querying::match)
            .toList());
  }

  private Optional<Found> compare(Query query, int row) {
    Article other = index.article(row);
    if (query.itself().is(other, index.origin(row))) {
      return Optional.empty();
    }
    ComparedArticle theirs = sketchers.get().compared(other);
    SimilarPair pair = verifier.verify(PAIR, query.compared(), theirs);
    return Optional.of(new Found(other.id(), pair)).filter(found -> pair.relation().joins());
  }

  private static Match match(Found found) {
    return new Match(
        found.article,
        found.pair.relation().term(),
        found.pair.similarity().jaccard(),
        found.pair.similarity().containmentA(),
        found.pair.similarity().containmentB());
  }
}
