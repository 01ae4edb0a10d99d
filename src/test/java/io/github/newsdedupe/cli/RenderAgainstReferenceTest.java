package io.github.newsdedupe.cli;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.reference.ComparedArticles;
import io.github.newsdedupe.reference.Comparison;
import io.github.newsdedupe.reference.RandomNews;
import io.github.newsdedupe.reference.ReferenceCluster;
import io.github.newsdedupe.reference.ReferenceClusters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Clusters of a run with a floor, held against the plain reference on what the run recorded. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenderAgainstReferenceTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final int FAMILIES = 3;

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}, floor {1}, threshold {2}")
  @CsvSource({
    "1, .2, .5",
    "2, .3, .3",
    "3, .25, .7",
    "5, .3, .45",
    "8, .1, .2",
    "13, .3, .9",
    "21, .4, .4"
  })
  void clusters_are_those_of_the_reference_on_recorded_pairs(
      long seed, String floor, String threshold) throws IOException {
    Path articles = articles(seed);
    String[] options = {"-q", "--no-learn", "--pairs-from", floor};
    Path recorded = folder.resolve("recorded.json");
    run(options, "-t", "1", "-o", recorded.toString(), articles.toString());
    JsonNode report = Program.run("render", "-q", "-t", threshold, recorded.toString()).json();

    Recorded evidence = new Recorded(report.get("evidence"), Double.parseDouble(threshold));
    List<ReferenceCluster> expected = ReferenceClusters.of(evidence, Double.parseDouble(threshold));

    assertTrue(expected.size() >= FAMILIES / 2, expected::toString);
    assertEquals(
        expected.stream().map(evidence::named).collect(toSet()),
        report.get("clusters").valueStream().map(Named::of).collect(toSet()));
    run(options, "-t", threshold, "-o", folder + "/found.json", articles.toString());
    assertEquals(report, JSON.readTree(Files.readString(folder.resolve("found.json"))));
  }

  private static void run(String[] options, String... more) {
    Outcome outcome =
        Program.run(Stream.of(options, more).flatMap(Stream::of).toArray(String[]::new));
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  private Path articles(long seed) throws IOException {
    RandomNews news = new RandomNews(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < FAMILIES; i++) {
      for (RandomNews.Item item : news.family()) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", String.format("%04d", lines.size()));
        line.put("text", item.text());
        item.source().ifPresent(source -> line.put("source", source));
        lines.add(line.toString());
      }
    }
    return Files.write(folder.resolve("news.jsonl"), lines);
  }

  /** A cluster by ids. */
  private record Named(String representative, Set<String> members) {
    static Named of(JsonNode cluster) {
      return new Named(
          cluster.get("representative").asString(),
          cluster
              .get("members")
              .valueStream()
              .map(member -> member.get("article").asString())
              .collect(toSet()));
    }
  }

  /** Articles as the evidence of a report shows them, read in the plainest way. */
  private static final class Recorded implements ComparedArticles {
    private static final Comparison NOTHING = new Comparison("unrelated", 0, 0, 0);

    private final List<String> ids;
    private final List<Integer> words;
    private final Map<Integer, Comparison> pairs = new HashMap<>();

    Recorded(JsonNode evidence, double threshold) {
      List<JsonNode> articles = evidence.get("articles").valueStream().toList();
      ids = articles.stream().map(article -> article.get("article").asString()).toList();
      words = articles.stream().map(article -> article.get("words").asInt()).toList();
      for (JsonNode pair : evidence.get("pairs")) {
        Comparison comparison =
            new Comparison(
                relation(pair, threshold),
                pair.get("jaccard").asDouble(),
                pair.get("containmentA").asDouble(),
                pair.get("containmentB").asDouble());
        int a = ids.indexOf(pair.get("a").asString());
        int b = ids.indexOf(pair.get("b").asString());
        pairs.put(a * ids.size() + b, comparison);
        pairs.put(b * ids.size() + a, comparison.reversed());
      }
    }

    private static String relation(JsonNode pair, double threshold) {
      return pair.get("relations")
          .valueStream()
          .filter(step -> step.get("upTo").asDouble() >= threshold)
          .min(Comparator.comparingDouble(step -> step.get("upTo").asDouble()))
          .orElseThrow()
          .get("relation")
          .asString();
    }

    Named named(ReferenceCluster cluster) {
      return new Named(
          ids.get(cluster.representative()),
          cluster.members().stream().map(ids::get).collect(toSet()));
    }

    @Override
    public int count() {
      return ids.size();
    }

    @Override
    public int length(int article) {
      return words.get(article);
    }

    @Override
    public Comparison compare(int first, int second) {
      return pairs.getOrDefault(first * ids.size() + second, NOTHING);
    }

    @Override
    public boolean areInWindow(int first, int second) {
      return true;
    }

    @Override
    public Comparator<Integer> preference() {
      return Comparator.comparingInt((Integer article) -> -length(article))
          .thenComparing(Comparator.naturalOrder());
    }
  }
}
