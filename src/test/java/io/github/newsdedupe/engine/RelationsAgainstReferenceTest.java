package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.reference.Comparison;
import io.github.newsdedupe.reference.RandomNews;
import io.github.newsdedupe.reference.ReferenceArticle;
import io.github.newsdedupe.reference.ReferenceRelations;
import io.github.newsdedupe.similarity.ComparedArticle;
import io.github.newsdedupe.similarity.PairVerifier;
import io.github.newsdedupe.similarity.Publication;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine says of two articles, held against the plain reference. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelationsAgainstReferenceTest {

  private static final int FAMILIES = 9;

  /** So many pairs of each relation must have been compared before their equality says much. */
  private static final int OFTEN = 12;

  private static final int WINDOW = 15;

  private final ArticleSketcher sketcher =
      new Stages(DedupeOptions.ofThreshold(0.5), RuleSet.builtIn()).sketcher();

  @TempDir Path folder;

  /** An article as both see it. */
  private record Seen(ComparedArticle compared, ReferenceArticle reference) {}

  /** Two articles of one family. */
  private record Two(Seen a, Seen b) {

    @Override
    public String toString() {
      return a.reference + "\n" + b.reference;
    }
  }

  @ParameterizedTest(name = "seed {0} at {1}")
  @CsvSource({"1, .5", "2, .5", "3, .5", "5, .4", "8, .6", "13, .7", "21, .45", "34, .5"})
  void relations_and_scores_are_those_of_the_reference(long seed, double threshold)
      throws IOException {
    ReferenceRelations reference = new ReferenceRelations(threshold, OptionalLong.of(WINDOW));
    PairVerifier verifier = new PairVerifier(threshold, new Window(OptionalInt.of(WINDOW)));
    Map<Relation, Integer> counts = new EnumMap<>(Relation.class);

    for (Two two : pairs(seed)) {
      SimilarPair pair = verifier.verify(new CandidatePair(0, 1), two.a.compared, two.b.compared);

      assertEquals(
          reference.compare(two.a.reference, two.b.reference), comparison(pair), two::toString);
      counts.merge(pair.relation(), 1, Integer::sum);
    }

    for (Relation relation : Relation.values()) {
      assertTrue(counts.getOrDefault(relation, 0) >= OFTEN, counts::toString);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {55, 89})
  void numbers_openings_and_lengths_are_those_of_the_reference(long seed) throws IOException {
    for (Two two : pairs(seed)) {
      ReferenceArticle a = two.a.reference;
      ReferenceArticle b = two.b.reference;

      assertEquals(a.length(), two.a.compared.length(), a::text);
      assertEquals(a.isThin(), two.a.compared.thin(), a::text);
      assertEquals(a.numbers().size(), two.a.compared.numbers().size(), a::toString);
      assertEquals(
          a.numbers().stream().filter(b.numbers()::contains).count(),
          two.a.compared.numbers().intersectionSize(two.b.compared.numbers()),
          two::toString);
      assertEquals(
          ReferenceArticle.sharedOpening(a, b),
          two.a.compared.sequence().openingSharedWith(two.b.compared.sequence()),
          two::toString);
    }
  }

  /** Every article with all others of its family. */
  private List<Two> pairs(long seed) throws IOException {
    RandomNews news = new RandomNews(seed);
    List<Two> pairs = new ArrayList<>();
    for (int i = 0; i < FAMILIES; i++) {
      List<Seen> family = seen(news.family());
      for (int a = 0; a < family.size(); a++) {
        for (Seen b : family.subList(a + 1, family.size())) {
          pairs.add(new Two(family.get(a), b));
        }
      }
    }
    return pairs;
  }

  private List<Seen> seen(List<RandomNews.Item> family) throws IOException {
    NewsFile file = new NewsFile(folder.resolve("family.jsonl"), family);
    List<Article> articles = file.articles();
    List<ReferenceArticle> reference = file.reference();
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < family.size(); i++) {
      seen.add(seen(articles.get(i), reference.get(i), family.get(i).day()));
    }
    return seen;
  }

  /** Dates are put in here, and none are in the files. */
  private Seen seen(Article article, ReferenceArticle reference, OptionalLong day) {
    ComparedArticle compared = sketcher.compared(article);
    ComparedArticle dated =
        new ComparedArticle(
            compared.shingles(),
            compared.sequence(),
            compared.numbers(),
            compared.length(),
            new Publication(compared.publication().source(), () -> day),
            compared.textHash(),
            compared.contentHash(),
            compared.thin(),
            compared.untouched());
    return new Seen(dated, day.isPresent() ? reference.on(day.getAsLong()) : reference);
  }

  private static Comparison comparison(SimilarPair pair) {
    return new Comparison(
        pair.relation().term(),
        pair.similarity().jaccard(),
        pair.similarity().containmentA(),
        pair.similarity().containmentB());
  }
}
