package io.github.newsdedupe.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.cli.Outcome;
import io.github.newsdedupe.cli.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is planted in an archive, the program finds, through furniture known and unknown. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedRecallTest {
  private static final int ARTICLES = 3_000;
  private static final double LEAST_RECALL = .99;
  private static final Map<String, JsonNode> REPORTS = new HashMap<>();

  @TempDir private static Path folder;

  @BeforeAll
  static void write_an_archive() throws IOException {
    SyntheticArchive archive = new SyntheticArchive(9, ARTICLES);
    new JsonLinesOutput(archive, false).write(folder.resolve("archive.jsonl"), 2);
    new TruthOutput(archive).writePairs(folder.resolve("pairs.tsv"), ARTICLES, 2);
    new TruthOutput(archive).writeStories(folder.resolve("stories.tsv"), 2);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"0.5", "0.7"})
  void planted_pairs_at_or_above_the_threshold_are_in_one_cluster(String threshold) {
    Map<String, String> clusters = clusters(threshold);
    List<String[]> pairs =
        rows("pairs.tsv").stream()
            .filter(row -> Double.parseDouble(row[3]) >= Double.parseDouble(threshold))
            .toList();

    long found =
        pairs.stream()
            .filter(row -> clusters.containsKey(row[0]))
            .filter(row -> clusters.getOrDefault(row[0], "").equals(clusters.get(row[1])))
            .count();

    double recall = (double) found / pairs.size();
    assertTrue(pairs.size() > 180 && recall >= LEAST_RECALL, () -> "recall " + recall);
  }

  @Test
  void excerpts_are_reported_however_short_they_are_beside_their_story() {
    Map<String, String> clusters = clusters("0.5");
    List<String> related =
        report("0.5")
            .get("related")
            .valueStream()
            .flatMap(pair -> List.of(key(pair, "a", "b"), key(pair, "b", "a")).stream())
            .toList();
    List<String[]> excerpts =
        rows("pairs.tsv").stream().filter(row -> row[2].equals("excerpt")).toList();

    assertTrue(excerpts.size() >= 8, () -> excerpts.size() + " excerpts");
    for (String[] row : excerpts) {
      boolean joined = clusters.getOrDefault(row[0], "").equals(clusters.get(row[1]));
      assertTrue(joined || related.contains(row[0] + " " + row[1]), () -> row[0] + " " + row[1]);
    }
  }

  @Test
  void articles_that_tell_different_stories_are_never_in_one_cluster() {
    Map<String, String> stories =
        rows("stories.tsv").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));

    for (JsonNode cluster : report("0.5").get("clusters")) {
      List<String> told =
          cluster
              .get("members")
              .valueStream()
              .map(member -> member.get("article").asString())
              .map(article -> stories.getOrDefault(article, article))
              .distinct()
              .toList();
      assertEquals(1, told.size(), () -> "one cluster: " + told);
    }
  }

  private static String key(JsonNode pair, String one, String other) {
    return pair.get(one).asString() + " " + pair.get(other).asString();
  }

  private static JsonNode report(String threshold) {
    return REPORTS.computeIfAbsent(
        threshold,
        t -> {
          Outcome outcome = Program.run("-t", t, folder.resolve("archive.jsonl").toString());
          assertEquals(0, outcome.exitCode());
          return outcome.json();
        });
  }

  /** The cluster of each article that is in one. */
  private static Map<String, String> clusters(String threshold) {
    Map<String, String> clusters = new HashMap<>();
    for (JsonNode cluster : report(threshold).get("clusters")) {
      for (JsonNode member : cluster.get("members")) {
        clusters.put(member.get("article").asString(), cluster.get("id").asString());
      }
    }
    return clusters;
  }

  private static List<String[]> rows(String file) {
    try {
      return Files.readAllLines(folder.resolve(file)).stream()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
