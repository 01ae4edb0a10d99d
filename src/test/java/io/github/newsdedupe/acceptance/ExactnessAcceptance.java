package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.furniture.KeptPieces;
import io.github.newsdedupe.reference.Comparison;
import io.github.newsdedupe.reference.ReferenceArticle;
import io.github.newsdedupe.reference.ReferenceRelations;
import io.github.newsdedupe.reference.ReferenceShingles;
import io.github.newsdedupe.reference.SimilarTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every pair that may join is reported with its relation and scores, and none with another: against
 * all pairs, brute force.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExactnessAcceptance {

  private static final double[] THRESHOLDS = {.4, .5, .7, .9};

  /** Two articles of which neither holds so much of the other are unrelated (section 8). */
  private static final double UNRELATED = .29;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bbc2225", "fnc1"})
  void reported_pairs_are_those_of_brute_force(String set) throws IOException {
    Map<String, Two> pairs = pairsThatShareMuch(articles(set));
    String file = SharedCorpus.jsonLines(set, folder).toString();
    for (double threshold : THRESHOLDS) {
      ReferenceRelations relations = ReferenceRelations.at(threshold);
      Map<String, Comparison> expected = new TreeMap<>();
      pairs.forEach((key, two) -> expected.put(key, relations.compare(two.a, two.b)));

      Map<String, Comparison> reported =
          ReportPairs.of(file, "--no-learn", "--pairs", "all", "-t", String.valueOf(threshold));

      assertEquals(Set.of(), without(reported.keySet(), expected.keySet()));
      expected.forEach((key, pair) -> assertSame(pair, reported.getOrDefault(key, pair), key));
      assertComplete(new Recall(set + " at " + threshold, expected, reported.keySet()), threshold);
    }
  }

  private static void assertComplete(Recall recall, double threshold) {
    double above = recall.of("at the threshold", p -> p.joins() && p.jaccard() >= threshold);
    double excerpts = recall.of("excerpts", p -> isBelow(p, threshold, "excerpt"));
    recall.of("updates", p -> isBelow(p, threshold, "update"));

    assertTrue(above >= .99, recall.name + ": " + above);
    assertTrue(excerpts >= .95, recall.name + ", excerpts: " + excerpts);
  }

  /** Two articles, the one with the lesser id first. */
  private record Two(ReferenceArticle a, ReferenceArticle b) {}

  /**
   * Counts what was found.
   *
   * @param name of the run
   * @param expected what there is
   * @param found the keys of what was reported
   */
  private record Recall(String name, Map<String, Comparison> expected, Set<String> found) {

    /** The share of some pairs that was found. */
    double of(String kind, Predicate<Comparison> isOfKind) {
      List<String> pairs =
          expected.keySet().stream().filter(pair -> isOfKind.test(expected.get(pair))).toList();
      long count = pairs.stream().filter(found::contains).count();
      System.out.printf("%s, %s: %d of %d pairs reported%n", name, kind, count, pairs.size());
      return pairs.isEmpty() ? 1 : (double) count / pairs.size();
    }
  }

  private static boolean isBelow(Comparison pair, double threshold, String relation) {
    return pair.jaccard() < threshold && pair.relation().equals(relation);
  }

  private static Set<String> without(Set<String> keys, Set<String> others) {
    Set<String> rest = new TreeSet<>(keys);
    rest.removeAll(others);
    return rest;
  }

  private static void assertSame(Comparison expected, Comparison actual, String pair) {
    assertEquals(expected.relation(), actual.relation(), pair);
    assertEquals(expected.jaccard(), actual.jaccard(), 1e-9, pair);
    assertEquals(expected.ofFirst(), actual.ofFirst(), 1e-9, pair);
    assertEquals(expected.ofSecond(), actual.ofSecond(), 1e-9, pair);
  }

  private static Map<String, Two> pairsThatShareMuch(SortedMap<String, ReferenceArticle> articles) {
    List<String> ids = List.copyOf(articles.keySet());
    List<ReferenceArticle> sorted = List.copyOf(articles.values());
    List<Set<String>> shingles = sorted.stream().map(ReferenceArticle::shingleSet).toList();
    Map<String, Two> pairs = new HashMap<>();
    for (SimilarTexts pair : ReferenceShingles.pairsAtLeast(shingles, Double.MIN_VALUE)) {
      if (containment(pair, shingles) >= UNRELATED) {
        pairs.put(
            ReportPairs.key(ids.get(pair.a()), ids.get(pair.b())),
            new Two(sorted.get(pair.a()), sorted.get(pair.b())));
      }
    }
    return pairs;
  }

  /** How much of the smaller set the larger holds. */
  private static double containment(SimilarTexts pair, List<Set<String>> shingles) {
    double a = shingles.get(pair.a()).size();
    double b = shingles.get(pair.b()).size();
    double both = pair.jaccard() * (a + b) / (1 + pair.jaccard());
    return both / Math.min(a, b);
  }

  private static SortedMap<String, ReferenceArticle> articles(String set) throws IOException {
    Map<String, String> sources = SharedCorpus.fields(set, "source");
    SortedMap<String, ReferenceArticle> articles = new TreeMap<>();
    SharedCorpus.texts(set)
        .forEach(
            (id, text) -> {
              ReferenceArticle article = ReferenceArticle.of(text, KeptPieces.of(text));
              String source = sources.getOrDefault(id, "");
              articles.put(id, source.isEmpty() ? article : article.by(source));
            });
    return articles;
  }
}
