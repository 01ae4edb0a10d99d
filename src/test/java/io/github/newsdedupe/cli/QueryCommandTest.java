package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.report.QueryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What new articles duplicate in an index. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueryCommandTest {

  private static final String STORY = "samples/excerpt/night-train-full-story.txt";
  private static final String EXCERPT = "samples/excerpt/night-train-first-paragraphs.txt";

  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void an_index_of_the_samples() {
    index = folder.resolve("index").toString();
    assertEquals(0, Program.run("index", "samples", "--index", index).exitCode());
  }

  private Outcome query(String... paths) {
    return Program.run(
        Stream.of(Stream.of("query"), Stream.of(paths), Stream.of("--index", index))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  @Test
  void an_article_finds_its_parent_with_relation_and_scores() throws IOException {
    Path copy = folder.resolve("copy.txt");
    Files.copy(Path.of(EXCERPT), copy);

    Outcome outcome = query(copy.toString());

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals("dedupe: 1 article, 1 with matches\n", outcome.err());
    JsonNode answer = outcome.json();
    assertEquals(copy.toString(), answer.at("/article").asString());
    assertEquals(2, answer.at("/matches").size());
    assertEquals("identical", answer.at("/matches/0/relation").asString());
    assertEquals(EXCERPT, answer.at("/matches/0/article").asString());
    assertEquals("excerpt", answer.at("/matches/1/relation").asString());
    assertEquals(STORY, answer.at("/matches/1/article").asString());
    assertEquals(1, answer.at("/matches/1/containmentA").asDouble());
    assertTrue(answer.at("/matches/1/containmentB").asDouble() < 0.5);
  }

  @Test
  void an_article_like_no_other_has_an_empty_list() throws IOException {
    Path other = folder.resolve("other.txt");
    Files.writeString(other, "Nobody has ever written this about the marmots of Upper Eldmark.");

    assertEquals(
        "{\"schema\":\"dedupe-query/1\",\"article\":\"" + other + "\",\"matches\":[]}\n",
        query(other.toString()).out());
  }

  /** The pairs that a run over the same files verifies, which join. */
  private static Map<String, Set<String>> joinedPairs() {
    Map<String, Set<String>> joined = new TreeMap<>();
    JsonNode report = Program.run("samples", "--pairs", "all").json();
    Stream<JsonNode> inClusters =
        report.at("/clusters").valueStream().flatMap(c -> c.at("/pairs").valueStream());
    Stream.concat(inClusters, report.at("/related").valueStream())
        .filter(pair -> !pair.at("/relation").asString().matches("template|background"))
        .forEach(
            pair -> {
              String a = pair.at("/a").asString();
              String b = pair.at("/b").asString();
              joined.computeIfAbsent(a, id -> new TreeSet<>()).add(b);
              joined.computeIfAbsent(b, id -> new TreeSet<>()).add(a);
            });
    return joined;
  }

  @Test
  void every_article_finds_what_a_run_joins_it_with_and_not_itself() {
    Map<String, Set<String>> joined = joinedPairs();
    List<JsonNode> answers = query("samples").jsonLines();

    for (JsonNode answer : answers) {
      String id = answer.at("/article").asString();
      Set<String> found = new TreeSet<>();
      answer.at("/matches").valueStream().forEach(m -> found.add(m.at("/article").asString()));
      Set<String> expected = new TreeSet<>(joined.getOrDefault(id, Set.of()));
      assertEquals(expected, found, id);
    }
    assertTrue(answers.size() > 20);
  }

  @Test
  void answers_come_in_the_order_of_the_articles_and_fit_the_schema() throws IOException {
    ShippedSchema schema = ShippedSchema.beside(QueryJson.class, "dedupe-query-1.schema.json");
    List<JsonNode> answers = query("samples", "--threads", "3").jsonLines();

    List<String> ids = answers.stream().map(answer -> answer.at("/article").asString()).toList();

    assertEquals(ids.stream().sorted().toList(), ids);
    for (JsonNode answer : answers) {
      assertEquals(List.of(), schema.errors(answer), answer.toString());
    }
    assertEquals(List.of(), schema.ownErrors());
    assertEquals(List.of(), schema.undescribed());
  }

  @Test
  void a_removed_article_is_not_found() {
    Program.run("index", "remove", STORY, "--index", index);

    JsonNode answer = query(EXCERPT).json();

    assertEquals(0, answer.at("/matches").size());
  }

  @Test
  void other_options_than_those_of_the_index_are_refused() {
    Outcome outcome = query(EXCERPT, "--no-strip");

    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("made without --no-strip; leave"), outcome.err());
  }
}
