package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code dedupe render} says to what it cannot do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenderUsageTest {

  @TempDir static Path shared;

  private static Path report = Path.of("");

  @TempDir Path folder;

  @BeforeAll
  static void a_run_with_a_floor() {
    report = shared.resolve("report.json");
    Program.run("-q", "--pairs-from", "0.2", "-o", report.toString(), "samples");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--pairs-from 0.6 samples       | --pairs-from must lie above 0 and not above the threshold, 0.5, but is 0.6",
        "--pairs-from 0 samples         | --pairs-from must lie above 0 and not above the threshold, 0.5, but is 0.0",
        "--pairs-from NaN samples       | --pairs-from must lie above 0 and not above the threshold, 0.5, but is NaN",
        "--pairs-from low samples       | 'low'",
        "render                         | REPORT",
        "render a.json b.json           | b.json",
        "render -t high REPORT          | 'high'",
        "render -t 0.19 REPORT          | the threshold must lie between the floor of the report, 0.2, and 1, but is 0.19",
        "render -t 1.1 REPORT           | the threshold must lie between the floor of the report, 0.2, and 1, but is 1.1",
        "render -t NaN REPORT           | the threshold must lie between the floor of the report, 0.2, and 1, but is NaN",
        "render -f keep REPORT          | --format keep lists articles that are in no pair, which no report names; run 'dedupe PATH... --format keep'",
        "render -f corpus REPORT        | --format corpus copies records, which no report holds; run 'dedupe PATH... --format corpus'",
        "render -f csv REPORT           | 'csv'",
        "render -0 REPORT               | --null goes with --format drop",
        "render --keep earliest REPORT  | --keep"
      })
  void wrong_usage_is_explained(String line, String expected) {
    Outcome outcome = Program.run(line.replace("REPORT", report.toString()).split(" ", -1));

    assertEquals(2, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(2, outcome.errLines().size(), outcome.err());
    assertTrue(outcome.errLines().get(0).contains(expected), outcome.err());
  }

  @Test
  void a_report_without_a_floor_is_told_how_to_get_one() throws IOException {
    Path file = Texts.write(folder.resolve("r.json"), Program.run("-q", "samples").out());

    Outcome outcome = Program.run("render", file.toString());

    assertEquals(
        new Outcome(
            3,
            "",
            "dedupe: "
                + file
                + ": records no pairs to decide on again; make such a report with"
                + " 'dedupe PATH... --pairs-from FLOOR'\n"),
        outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | : not a dedupe-report/1: it names no schema",
        "{}                              | : not a dedupe-report/1: it names no schema",
        "[]                              | : not a dedupe-report/1: it names no schema",
        "{\"schema\": \"dedupe-eval/1\"} | : schema 'dedupe-eval/1' is not known here; expected dedupe-report/1",
        "{\"schema\": \"dedupe-report/1\"} | : not a dedupe-report/1: it lacks options, summary or furniture",
        "{\"schema\": \"dedupe-report/1\", \"evidence\": [] } | : not a dedupe-report/1: 'evidence' is not an object",
        "{\"schema\": \"dedupe-report/1\", \"options\": {\"threshold\": \"x\"}} | :1: not a whole dedupe-report/1: an entry has no proper 'threshold'",
        "{\"schema\": \"dedupe-report/1\", \"x\": NaN} | :1: not a whole dedupe-report/1: unexpected 'NaN' at column 39",
        "{\"schema\": \"dedupe-report/1\", \"x\": 1}} | :1: not a whole dedupe-report/1: unexpected '}' at column 38"
      })
  void a_file_that_is_no_report_is_a_failure_of_one_line(String text, String message)
      throws IOException {
    Path file = Texts.write(folder.resolve("r"), text);

    Outcome outcome = Program.run("render", file.toString());

    assertEquals(new Outcome(3, "", "dedupe: " + file + message + "\n"), outcome);
  }

  @Test
  void an_option_that_somebody_changed_is_a_failure_of_one_line() throws IOException {
    String text =
        Files.readString(report).replace("\"keep\": \"longest\"", "\"keep\": \"tallest\"");
    Path file = Texts.write(folder.resolve("r.json"), text);

    Outcome outcome = Program.run("render", file.toString());

    assertEquals(
        new Outcome(
            3, "", "dedupe: " + file + ": not a dedupe-report/1: its option 'keep' is 'tallest'\n"),
        outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"contentHash\": \"     | \"contentHash\": \"x    | has no proper hash or number of words",
        "\"words\": 1            | \"words\": -1           | has no proper hash or number of words",
        "\"upTo\": 1.0           | \"upTo\": 0.9           | have steps that do not",
        "\"upTo\": 1.0           | \"upTo\": 1.1           | have steps that do not",
        "\"background\"          | \"alike\"               | 'alike' is no relation",
        "\"jaccardRaw\": 0       | \"jaccardRaw\": 7       | have no proper similarity",
        "\"a\": \"samples        | \"a\": \"other          | is in a pair and not among the articles before"
      })
  void evidence_that_somebody_changed_is_a_failure_of_one_line(
      String found, String other, String message) throws IOException {
    String text = Files.readString(report);
    int evidence = text.indexOf("\"evidence\"");
    int at = text.indexOf(found, evidence);
    assertTrue(at > 0, found);
    Path file =
        Texts.write(
            folder.resolve("r.json"),
            text.substring(0, at) + other + text.substring(at + found.length()));

    Outcome outcome = Program.run("render", file.toString());

    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.errLines().size(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
  }

  @Test
  void wherever_a_report_is_cut_it_is_not_a_whole_one() throws IOException {
    String text = Files.readString(report);
    for (int end = 1; end < text.length() - 2; end += 997) {
      Path file = Texts.write(folder.resolve("r.json"), text.substring(0, end));

      Outcome outcome = Program.run("render", file.toString());

      assertEquals(3, outcome.exitCode());
      assertEquals("", outcome.out());
      assertEquals(1, outcome.errLines().size(), outcome.err());
      assertTrue(outcome.err().contains(": not a whole dedupe-report/1: "), outcome.err());
    }
  }

  @Test
  void a_missing_file_and_a_folder_are_failures_of_one_line() {
    Path gone = folder.resolve("gone");

    assertEquals(
        new Outcome(3, "", "dedupe: " + gone + ": cannot be read: no such file\n"),
        Program.run("render", gone.toString()));
    assertEquals(3, Program.run("render", folder.toString()).exitCode());
    assertEquals(1, Program.run("render", folder.toString()).errLines().size());
  }
}
