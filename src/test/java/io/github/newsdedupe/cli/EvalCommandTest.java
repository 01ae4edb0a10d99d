package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.eval.Evaluation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report held against gold, as people and scripts run it. Tables are shown in evaluation.md. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvalCommandTest {

  private static final String REPORT = "samples/expected-report.json";
  private static final String GOLD = "src/test/resources/io/github/newsdedupe/eval/";
  private static final String PAIRS = GOLD + "sample-pairs.tsv";
  private static final String CLUSTERS = GOLD + "sample-clusters.tsv";

  @TempDir Path folder;

  @Test
  void labelled_pairs_are_counted() {
    JsonNode evaluation = json(REPORT, PAIRS);

    assertEquals(
        JsonMapper.shared()
            .readTree(
                """
                {"articles": 17, "clustered": 10, "positive": 5, "negative": 4, "uncounted": 2,
                 "trueJoins": 4, "misses": 1, "falseJoins": 1, "keptApart": 3}
                """),
        evaluation.get("counts"));
    assertEquals(
        JsonMapper.shared()
            .readTree(
                """
                {"precision": 0.8, "recall": 0.8, "f1": 0.8, "adjustedRandIndex": 0.55}
                """),
        evaluation.get("figures"));
  }

  @Test
  void gold_clusters_are_counted() {
    JsonNode counts = json(REPORT, CLUSTERS).get("counts");

    assertEquals(11, counts.get("articles").asInt());
    assertEquals(8, counts.get("positive").asInt());
    assertEquals(47, counts.get("negative").asInt());
    assertEquals(7, counts.get("trueJoins").asInt());
    assertEquals(0, counts.get("falseJoins").asInt());
  }

  @Test
  void a_figure_that_cannot_be_told_is_null() throws IOException {
    Path gold =
        Texts.write(
            folder.resolve("gold.tsv"), "dup samples/excerpt/night-train-full-story.txt y\n");

    JsonNode figures = json(REPORT, gold.toString()).get("figures");

    assertTrue(figures.get("precision").isNull());
    assertTrue(figures.get("adjustedRandIndex").isNull());
    assertEquals(0, figures.get("recall").asDouble());
  }

  @Test
  void lines_and_standard_input_are_read_as_a_document_is() {
    Outcome expected = Program.run("eval", REPORT, PAIRS);
    String lines = Program.run("--format", "jsonl", "-q", "samples").out();

    Outcome fromLines = Program.runOn(lines, "eval", "-", PAIRS);

    assertEquals(new Outcome(0, expected.out(), ""), fromLines);
  }

  @Test
  void gold_may_come_from_standard_input() throws IOException {
    Outcome expected = Program.run("eval", REPORT, PAIRS);

    Outcome piped = Program.runOn(Files.readString(Path.of(PAIRS)), "eval", REPORT, "-");

    assertEquals(expected, piped);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2", "10, 5"})
  void no_more_of_the_worst_are_listed_than_asked_for(String worst, int listed) throws IOException {
    String gold =
        """
        dup a b
        dup a c
        dup a d
        dup a e
        dup samples/chinese/ferry-library.txt b
        """;
    Path file = Texts.write(folder.resolve("gold.tsv"), gold);

    JsonNode evaluation = json(REPORT, file.toString(), "--worst", worst);

    assertEquals(listed, evaluation.get("misses").size());
    assertEquals(5, evaluation.at("/counts/misses").asInt());
  }

  @Test
  void a_name_cannot_rule_the_terminal() throws IOException {
    Path gold = Texts.write(folder.resolve("gold.tsv"), "dup\u001B[2J\ta\u001B[2J\tb\ndup\tc\td\n");

    Outcome outcome = Program.run("eval", REPORT, gold.toString());

    assertEquals(-1, (outcome.out() + outcome.err()).indexOf('\u001B'));
  }

  @Test
  void gold_of_other_articles_is_warned_of() throws IOException {
    Path gold = Texts.write(folder.resolve("gold.tsv"), "dup a.txt b.txt\n");

    Outcome outcome = Program.run("eval", REPORT, gold.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(
        "dedupe: warning: no article of PAIRS occurs in REPORT: ids in REPORT look like"
            + " 'samples/chinese/ferry-library-edited.txt'; in PAIRS like 'a.txt'",
        outcome.err().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {PAIRS, CLUSTERS})
  void its_json_fits_the_schema(String gold) throws IOException {
    assertEquals(List.of(), schema().errors(json(REPORT, gold)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dup a b", "yes update a b\nno excerpt a c", "a 1\nb 1", "a 1"})
  void json_with_unknown_figures_fits_the_schema(String text) throws IOException {
    Path gold = Texts.write(folder.resolve("gold.tsv"), text);

    assertEquals(List.of(), schema().errors(json(REPORT, gold.toString())));
  }

  @ParameterizedTest
  @CsvSource({
    "'', schema, '\"dedupe-eval/2\"'",
    "'', gold, '\"triples\"'",
    "/figures, precision, 1.1",
    "/counts, misses, null",
    "/labels/0, verdict, '\"maybe\"'",
    "/labels/0/reported, identical, '\"1\"'",
    "/misses/0, jaccard, '\"0.5\"'",
    "/falseJoins/0, cluster, null"
  })
  void a_wrong_value_does_not_fit_the_schema(String place, String field, String value)
      throws IOException {
    JsonNode evaluation = json(REPORT, PAIRS);
    ((ObjectNode) evaluation.at(place)).set(field, JsonMapper.shared().readTree(value));

    assertTrue(!schema().errors(evaluation).isEmpty());
  }

  @Test
  void the_schema_is_valid_and_describes_every_field() throws IOException {
    assertEquals(List.of(), schema().ownErrors());
    assertEquals(List.of(), schema().undescribed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dup a b\\ndup a       | :2: expected 3 columns, 'label a b', separated by tabs, but found 2 columns",
        "dup a b\\nno b a      | :2: the pair is 'no', but 'dup' by line 1",
        "\\0\\0                | :1: expected text in UTF-8, but this is binary or in another encoding",
        "''                    | : nothing to evaluate: expected lines of 'label a b' or 'article cluster'"
      })
  void a_gold_file_that_cannot_be_understood_is_wrong_usage(String text, String message)
      throws IOException {
    Path gold = Texts.write(folder.resolve("g"), text.replace("\\n", "\n").replace("\\0", "\0"));

    Outcome outcome = Program.run("eval", REPORT, gold.toString());

    assertEquals(new Outcome(2, "", "dedupe: " + gold + message + "\n"), outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | not a dedupe-report/1: the file is empty",
        "{}                              | not a dedupe-report/1: it names no schema",
        "{\"schema\": \"dedupe-eval/1\"} | schema 'dedupe-eval/1' is not known here; expected dedupe-report/1"
      })
  void a_file_that_is_no_report_is_a_failure(String text, String message) throws IOException {
    Path report = Texts.write(folder.resolve("r"), text);

    Outcome outcome = Program.run("eval", report.toString(), PAIRS);

    assertEquals(new Outcome(3, "", "dedupe: " + report + ": " + message + "\n"), outcome);
  }

  @Test
  void a_binary_file_is_no_report() throws IOException {
    byte[] bytes = "\u001F\u008B\u0008\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1);
    Path report = Texts.write(folder.resolve("r.gz"), bytes);

    Outcome outcome = Program.run("eval", report.toString(), PAIRS);

    assertEquals(3, outcome.exitCode());
    assertEquals(1, outcome.errLines().size(), outcome.err());
    assertTrue(outcome.err().contains("not a whole dedupe-report/1"), outcome.err());
  }

  @Test
  void a_missing_file_is_a_failure_of_one_line() {
    Path gone = folder.resolve("gone");

    assertEquals(
        new Outcome(3, "", "dedupe: " + gone + ": cannot be read: no such file\n"),
        Program.run("eval", gone.toString(), PAIRS));
    assertEquals(
        new Outcome(3, "", "dedupe: " + gone + ": cannot be read: no such file\n"),
        Program.run("eval", REPORT, gone.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eval                      | REPORT",
        "eval r.json               | PAIRS",
        "eval r.json p.tsv more    | more",
        "eval --worst -1 r p       | --worst must be 0 or more, but is -1",
        "eval --worst ten r p      | 'ten'",
        "eval --format csv r p     | [text, json]",
        "eval - -                  | standard input cannot be both REPORT and PAIRS"
      })
  void wrong_usage_is_explained(String line, String expected) {
    Outcome outcome = Program.run(line.split(" ", -1));

    assertEquals(2, outcome.exitCode());
    assertEquals("", outcome.out());
    assertTrue(outcome.errLines().get(0).contains(expected), outcome.err());
    assertEquals("Try 'dedupe eval --help' for more information.", outcome.errLines().get(1));
  }

  private static JsonNode json(String report, String gold, String... more) {
    String[] arguments = new String[5 + more.length];
    System.arraycopy(new String[] {"eval", "-f", "json", report, gold}, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    Outcome outcome = Program.run(arguments);
    assertEquals(0, outcome.exitCode(), outcome.err());
    return outcome.json();
  }

  private static ShippedSchema schema() throws IOException {
    return ShippedSchema.beside(Evaluation.class, "dedupe-eval-1.schema.json");
  }
}
