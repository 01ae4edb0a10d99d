package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.engine.RecallCurve;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The recall curve as people and scripts get it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplainCommandTest {

  private static final String CURVE =
      """
      threshold 0.7, recall target 0.99: 37 bands of 6 rows

      similarity  by Jaccard
            0.05      0.0000
            0.10      0.0000
            0.15      0.0004
            0.20      0.0024
            0.25      0.0090
            0.30      0.0266  #
            0.35      0.0658  ###
            0.40      0.1409  ######
            0.45      0.2655  ###########
            0.50      0.4416  ##################
            0.55      0.6461  ##########################
            0.60      0.8293  #################################
            0.65      0.9451  ######################################
            0.70      0.9903  ########################################  < threshold
            0.75      0.9993  ########################################
            0.80      1.0000  ########################################
            0.85      1.0000  ########################################
            0.90      1.0000  ########################################
            0.95      1.0000  ########################################
            1.00      1.0000  ########################################
      """;

  @Test
  void the_curve_is_a_table_with_bars_and_the_threshold_is_marked() {
    Outcome outcome = Program.run("explain", "--threshold", "0.7");

    assertEquals(new Outcome(0, CURVE, ""), outcome);
  }

  @Test
  void the_default_threshold_is_that_of_a_run() {
    JsonNode curve = Program.run("explain", "-f", "json").json();
    JsonNode options = Program.run("samples").json().get("options");

    assertEquals(options.get("threshold"), curve.get("threshold"));
    assertEquals(options.get("bands"), curve.get("bands"));
    assertEquals(options.get("rows"), curve.get("rows"));
  }

  @Test
  void a_threshold_between_two_rows_gets_a_row() {
    Outcome outcome = Program.run("explain", "-t", "0.333");

    List<String> marked = outcome.out().lines().filter(line -> line.contains("< t")).toList();
    assertEquals(1, marked.size(), outcome.out());
    assertTrue(marked.get(0).startsWith("     0.333      0.99"), outcome.out());
  }

  @Test
  void a_target_that_is_out_of_reach_is_not_promised() {
    Outcome outcome = Program.run("explain", "-t", "0.01");

    String first = outcome.out().lines().findFirst().orElse("");
    assertTrue(first.endsWith("256 bands of 1 row (the most there are; the target is missed)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "1", "0.01", "0.123"})
  void its_json_fits_the_schema(String threshold) throws IOException {
    Outcome outcome = Program.run("explain", "--format", "json", "--threshold", threshold);

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(List.of(), schema().errors(outcome.json()));
  }

  @Test
  void a_curve_without_chances_does_not_fit_the_schema() throws IOException {
    JsonNode curve = Program.run("explain", "--format", "json").json();
    ((ObjectNode) curve.at("/curve/3")).remove("byJaccard");

    assertEquals(1, schema().errors(curve).size());
  }

  @Test
  void the_schema_is_valid_and_describes_every_field() throws IOException {
    assertEquals(List.of(), schema().ownErrors());
    assertEquals(List.of(), schema().undescribed());
  }

  @ParameterizedTest
  @CsvSource({
    "--threshold, 0, 'threshold must lie in (0, 1], but is 0.0'",
    "--threshold, NaN, 'threshold must lie in (0, 1], but is NaN'",
    "--threshold, half, '''half'''",
    "--format, csv, '[text, json]'",
    "--colour, red, --colour",
    "--quiet, samples, --quiet"
  })
  void wrong_usage_is_explained(String option, String value, String expected) {
    Outcome outcome = Program.run("explain", option, value);

    assertEquals(2, outcome.exitCode());
    assertEquals("", outcome.out());
    assertTrue(outcome.errLines().get(0).contains(expected), outcome.err());
    assertEquals("Try 'dedupe explain --help' for more information.", outcome.errLines().get(1));
  }

  private static ShippedSchema schema() throws IOException {
    return ShippedSchema.beside(RecallCurve.class, "dedupe-explain-1.schema.json");
  }
}
