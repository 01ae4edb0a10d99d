package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a report says, and that it always says the same. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportTest {

  private static final String SAMPLES = "samples";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''         | schema generator options summary furniture clusters related skipped",
        "/generator | name version",
        "/summary   | articles clusters duplicates unique thin suspect skipped passedOver",
        "/clusters/0 | id size representative weakestLink members pairs",
        "/clusters/0/members/0 | article role contentHash",
        "/clusters/0/members/1"
            + " | article role relation contentHash jaccard containment jaccardRaw",
        "/clusters/0/pairs/0 | a b relation jaccard containmentA containmentB"
      })
  void the_fields_are_those_of_the_contract_in_its_order(String place, String fields) {
    Outcome outcome = Program.run(SAMPLES);

    assertEquals(fields, String.join(" ", outcome.json().at(place).propertyNames()));
  }

  @Test
  void the_summary_adds_up() {
    Outcome outcome = Program.run(SAMPLES);

    assertEquals(outcome.json().at("/clusters").size(), outcome.count("clusters"));
    assertEquals(
        outcome.count("articles"),
        outcome.count("clusters") + outcome.count("duplicates") + outcome.count("unique"));
    String counts = "dedupe: " + outcome.count("articles") + " articles, ";
    assertTrue(outcome.err().contains(counts), outcome.err());
  }

  @Test
  void identical_texts_are_one_cluster() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("b.txt"), Texts.FERRY);
    Texts.write(folder.resolve("c.txt"), Texts.ORCHARD);

    JsonNode report = Program.run(folder.toString()).json();

    assertEquals(1, report.at("/clusters").size());
    assertEquals("identical", report.at("/clusters/0/members/1/relation").asString());
    assertEquals(1.0, report.at("/clusters/0/weakestLink").asDouble());
  }

  @Test
  void a_shortened_text_is_an_excerpt_of_the_longer_one() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY_SHORTENED);
    Texts.write(folder.resolve("b.txt"), Texts.FERRY);

    JsonNode cluster = Program.run(folder.toString()).json().at("/clusters/0");

    assertTrue(cluster.at("/representative").asString().endsWith("b.txt"), cluster.toString());
    assertEquals("excerpt", cluster.at("/members/1/relation").asString());
    assertTrue(cluster.at("/members/1/parent").asString().endsWith("b.txt"), cluster.toString());
    assertEquals(1.0, cluster.at("/members/1/containment").asDouble());
  }

  @Test
  void a_high_threshold_keeps_near_duplicates_apart() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY.replace("Tuesday", "Monday"));
    Texts.write(folder.resolve("b.txt"), Texts.FERRY);

    Outcome outcome = Program.run("-t", "0.99", folder.toString());

    assertEquals(0, outcome.count("clusters"));
    assertEquals(0.99, outcome.json().at("/options/threshold").asDouble());
  }

  @Test
  void all_pairs_are_listed_on_request() throws IOException {
    for (int i = 0; i < 4; i++) {
      Texts.write(folder.resolve(i + ".txt"), Texts.FERRY);
    }

    JsonNode few = Program.run(folder.toString()).json();
    JsonNode all = Program.run("--pairs", "all", folder.toString()).json();

    assertEquals(3, few.at("/clusters/0/pairs").size());
    assertEquals(6, all.at("/clusters/0/pairs").size());
    assertEquals("all", all.at("/options/pairs").asString());
  }

  @Test
  void no_strip_compares_texts_with_their_furniture() {
    Path page = Path.of(SAMPLES, "two-extractions");

    JsonNode stripped = Program.run(page.toString()).json();
    JsonNode whole = Program.run("--no-strip", page.toString()).json();

    assertFalse(whole.at("/options/strip").asBoolean());
    assertEquals(
        stripped.at("/clusters/0/members/1/jaccardRaw").asDouble(),
        whole.at("/clusters/0/members/1/jaccard").asDouble());
  }

  @Test
  void json_lines_are_the_head_and_then_a_cluster_a_line() {
    ObjectNode document = (ObjectNode) Program.run(SAMPLES).json();

    List<JsonNode> lines = Program.run("--format", "jsonl", SAMPLES).jsonLines();

    JsonNode clusters = document.remove("clusters");
    assertEquals(document, lines.get(0));
    assertEquals(clusters.valueStream().toList(), lines.subList(1, lines.size()));
  }

  @Test
  void the_text_format_is_a_paragraph_a_cluster() throws IOException {
    Path a = Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Path b = Texts.write(folder.resolve("b.txt"), Texts.FERRY);

    Outcome outcome = Program.run("--format", "text", folder.toString());

    assertEquals(
        "representative        " + id(a) + "\nidentical       1.00  " + id(b) + "\n\n",
        outcome.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "8"})
  void the_number_of_threads_does_not_change_a_byte(String threads) {
    Outcome one = Program.run("--pairs", "all", "--threads", "1", SAMPLES);

    Outcome many = Program.run("--pairs", "all", "--threads", threads, SAMPLES);

    assertEquals(one.out(), many.out());
  }

  @Test
  void the_order_in_which_files_were_made_does_not_change_a_byte() throws IOException {
    makeFiles(IntStream.range(0, 30).toArray());
    String first = Program.run("--pairs", "all", folder.toString()).out();
    for (int i = 0; i < 30; i++) {
      Files.delete(folder.resolve(i + ".txt"));
    }
    makeFiles(IntStream.range(0, 30).map(i -> 29 - i).toArray());

    String second = Program.run("--pairs", "all", folder.toString()).out();

    assertEquals(first, second);
  }

  @Test
  void the_order_of_paths_does_not_change_a_byte() {
    String wire = Path.of(SAMPLES, "wire").toString();
    String chinese = Path.of(SAMPLES, "chinese").toString();

    assertEquals(Program.run(wire, chinese).out(), Program.run(chinese, wire).out());
  }

  private void makeFiles(int... numbers) throws IOException {
    List<String> texts =
        List.of(Texts.FERRY, Texts.FERRY_SHORTENED, Texts.ORCHARD, Texts.CHOIR, Texts.ORCHARD);
    for (int i : numbers) {
      Texts.write(folder.resolve(i + ".txt"), texts.get(i % texts.size()));
    }
  }

  private static String id(Path file) {
    return file.toString().replace('\\', '/');
  }
}
