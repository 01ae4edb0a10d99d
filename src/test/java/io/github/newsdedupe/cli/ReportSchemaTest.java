package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import io.github.newsdedupe.report.JsonReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds reports against the schema that ships with the program. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportSchemaTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samples",
        "--pairs all samples",
        "--no-strip samples",
        "--threshold 1 samples",
        "--threshold 0.1 samples",
        "--encoding UTF-8 samples",
        "--source-from path:1 samples",
        "--pairs-from 0.1 samples",
        "--pairs-from 0.3 --source-from path:1 --threshold 1 samples"
      })
  void a_report_of_the_samples_fits_the_schema(String line) throws IOException {
    Outcome outcome = Program.run(line.split(" ", -1));

    assertEquals(List.of(), errors(outcome.json()));
  }

  @Test
  void an_empty_report_fits_the_schema() throws IOException {
    Outcome outcome = Program.run(folder.toString());

    assertEquals(List.of(), errors(outcome.json()));
  }

  @Test
  void a_report_with_skipped_files_fits_the_schema() throws IOException {
    Texts.write(folder.resolve("empty.txt"), "");
    Texts.write(folder.resolve("page.txt"), "<html></html>");

    Outcome outcome = Program.run(folder.toString());

    assertEquals(2, outcome.count("skipped"));
    assertEquals(List.of(), errors(outcome.json()));
  }

  @Test
  void a_report_with_a_field_more_fits_the_schema() throws IOException {
    ObjectNode report = samples();
    report.put("added", "later");

    assertEquals(List.of(), errors(report));
  }

  @ParameterizedTest
  @CsvSource({
    "'', schema",
    "'', clusters",
    "'', skipped",
    "/generator, version",
    "/options, threshold",
    "/options/rules, sha256",
    "/summary, thin",
    "/clusters/0, representative",
    "/clusters/0/members/0, contentHash",
    "/clusters/0/members/1, jaccard",
    "/clusters/0/pairs/0, relation"
  })
  void a_report_without_a_field_is_rejected(String place, String field) throws IOException {
    ObjectNode report = samples();
    ((ObjectNode) report.at(place)).remove(field);

    assertFalse(errors(report).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'', schema, '\"dedupe-report/2\"'",
    "/options, threshold, '\"0.5\"'",
    "/options, strip, 1",
    "/options, sourceFrom, '\"archive\"'",
    "/summary, articles, 1.5",
    "/summary, skipped, -1",
    "/clusters/0, id, '\"x\"'",
    "/clusters/0, size, 1",
    "/clusters/0, members, []",
    "/clusters/0/members/0, jaccard, 1.0",
    "/clusters/0/members/1, role, '\"copy\"'",
    "/clusters/0/members/1, contentHash, '\"\"'",
    "/clusters/0/pairs/0, relation, '\"alike\"'",
    "/clusters/0/pairs/0, jaccard, 1.01",
    "'', related, null"
  })
  void a_report_with_a_wrong_value_is_rejected(String place, String field, String value)
      throws IOException {
    ObjectNode report = samples();
    ((ObjectNode) report.at(place)).set(field, JSON.readTree(value));

    assertFalse(errors(report).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "/evidence, pairs, {}",
    "/evidence/articles/0, contentHash, '\"\"'",
    "/evidence/articles/0, words, '\"many\"'",
    "/evidence/articles/0, day, '\"today\"'",
    "/evidence/pairs/0, relations, []",
    "/evidence/pairs/0, jaccardRaw, 2",
    "/evidence/pairs/0/relations/0, relation, '\"alike\"'",
    "/evidence/pairs/0/relations/0, upTo, 0"
  })
  void evidence_with_a_wrong_value_is_rejected(String place, String field, String value)
      throws IOException {
    ObjectNode report = (ObjectNode) Program.run("--pairs-from", "0.2", "samples").json();
    ((ObjectNode) report.at(place)).set(field, JSON.readTree(value));

    assertFalse(errors(report).isEmpty());
  }

  @Test
  void the_schema_is_a_valid_schema() throws IOException {
    assertEquals(List.of(), schema().ownErrors());
  }

  @Test
  void every_field_is_described_in_one_line() throws IOException {
    assertEquals(List.of(), schema().undescribed());
  }

  private static ObjectNode samples() {
    return (ObjectNode) Program.run("samples").json();
  }

  private static List<Error> errors(JsonNode report) throws IOException {
    return schema().errors(report);
  }

  private static ShippedSchema schema() throws IOException {
    return ShippedSchema.beside(JsonReport.class, "dedupe-report-1.schema.json");
  }
}
