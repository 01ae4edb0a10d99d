package io.github.newsdedupe.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.newsdedupe.eval.Evaluation.PairFinding;
import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.PairEntry;
import io.github.newsdedupe.report.model.ReportedPairs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds counting by contingency against looking at every pair. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClusterComparisonTest {

  /** Random gold clusters over random reported ones, some articles outside of either. */
  private static final class Case {
    private final TreeMap<String, String> gold = new TreeMap<>();
    private final TreeMap<String, String> reported = new TreeMap<>();
    private final List<PairEntry> related = new ArrayList<>();

    Case(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int articles = random.nextInt(2, 40);
      int goldClusters = random.nextInt(1, articles + 1);
      int reportedClusters = random.nextInt(1, articles + 1);
      double known = random.nextDouble(0.5, 1);
      for (int i = 0; i < articles; i++) {
        String article = String.format(Locale.ROOT, "a%02d", i);
        if (random.nextDouble() < known || i < 2) {
          gold.put(article, "g" + random.nextInt(goldClusters));
        }
        if (random.nextDouble() < known) {
          reported.put(article, "r" + random.nextInt(reportedClusters));
        }
      }
      addRelated(random, articles);
    }

    private void addRelated(SplittableRandom random, int articles) {
      for (int i = 0; i < articles / 2; i++) {
        String a = String.format(Locale.ROOT, "a%02d", random.nextInt(articles));
        String b = String.format(Locale.ROOT, "a%02d", random.nextInt(articles));
        if (!a.equals(b) && !isJoined(a, b)) {
          related.add(Reports.pair(a, b, "excerpt", random.nextInt(10) / 10.0));
        }
      }
    }

    boolean isJoined(String a, String b) {
      return reported.containsKey(a) && reported.get(a).equals(reported.get(b));
    }

    boolean isPositive(Pair pair) {
      return Objects.equals(gold.get(pair.a()), gold.get(pair.b()));
    }

    ReportedPairs report() {
      List<ClusterEntry> clusters =
          reported.keySet().stream()
              .collect(Collectors.groupingBy(reported::get, TreeMap::new, Collectors.toList()))
              .entrySet()
              .stream()
              .map(c -> Reports.cluster(c.getKey(), c.getValue().toArray(String[]::new)))
              .toList();
      return new ReportedPairs(clusters, related);
    }

    List<Pair> pairs() {
      List<String> articles = List.copyOf(gold.keySet());
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        for (int j = i + 1; j < articles.size(); j++) {
          pairs.add(new Pair(articles.get(i), articles.get(j)));
        }
      }
      return pairs;
    }

    long count(boolean positive, boolean joined) {
      return pairs().stream()
          .filter(pair -> isPositive(pair) == positive)
          .filter(pair -> isJoined(pair.a(), pair.b()) == joined)
          .count();
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void pairs_are_counted_as_if_one_by_one(int seed) {
    Case random = new Case(seed);

    Confusion confusion = comparison(random).confusion();

    assertEquals(
        new Confusion(
            random.count(true, true),
            random.count(true, false),
            random.count(false, true),
            random.count(false, false)),
        confusion);
  }

  /** The index minus its expectation, over its maximum minus that, as the paper has it. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_adjusted_rand_index_is_the_one_of_the_paper(int seed) {
    Case random = new Case(seed);
    double both = random.count(true, true);
    double gold = both + random.count(true, false);
    double reported = both + random.count(false, true);
    double expected = gold * reported / random.pairs().size();
    double most = (gold + reported) / 2;
    double index = most == expected ? 1 : (both - expected) / (most - expected);

    double actual = comparison(random).adjustedRandIndex().orElseThrow();

    assertEquals(index, actual, 1e-12);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_worst_mistakes_are_those_of_all(int seed) {
    Case random = new Case(seed);
    Joins joins = new Joins(random.report());
    int most = seed % 12;

    Evaluation evaluation =
        new Evaluator(random.report(), new Gold.Clusters(random.gold)).evaluate(most, "1");

    assertEquals(worst(random, joins, true, most), ids(evaluation.misses()));
    assertEquals(worst(random, joins, false, most), ids(evaluation.falseJoins()));
  }

  private static List<Pair> worst(Case random, Joins joins, boolean positive, int most) {
    Comparator<Pair> bySimilarity =
        Comparator.comparingDouble(pair -> -joins.score(pair).jaccard().orElse(-1.0));
    return random.pairs().stream()
        .filter(pair -> random.isPositive(pair) == positive)
        .filter(pair -> random.isJoined(pair.a(), pair.b()) != positive)
        .sorted(bySimilarity.thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private static List<Pair> ids(List<PairFinding> findings) {
    return findings.stream().map(finding -> new Pair(finding.a(), finding.b())).toList();
  }

  @Test
  void half_a_million_articles_in_two_clusters_are_no_matter_of_pairs() {
    TreeMap<String, String> gold = new TreeMap<>();
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < 500_000; i++) {
      gold.put(String.format(Locale.ROOT, "%06d", i), i < 499_000 ? "most" : "few");
      joined.add(String.format(Locale.ROOT, "%06d", i));
    }
    ReportedPairs report =
        Reports.report(List.of(Reports.cluster("K", joined.toArray(String[]::new))));

    Evaluation evaluation =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> new Evaluator(report, new Gold.Clusters(gold)).evaluate(10, "1"));

    assertEquals(499_000L * 1_000, evaluation.counts().falseJoins());
    assertEquals(10, evaluation.falseJoins().size());
    assertEquals(0, evaluation.counts().misses());
  }

  private static ClusterComparison comparison(Case random) {
    return new ClusterComparison(new Gold.Clusters(random.gold), new Joins(random.report()));
  }
}
