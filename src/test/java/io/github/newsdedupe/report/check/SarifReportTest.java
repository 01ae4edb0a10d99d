package io.github.newsdedupe.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.newsdedupe.report.model.CheckReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held against what the standard asks of the properties that are used. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SarifReportTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_log_has_what_the_standard_requires_and_nothing_it_does_not_know(boolean passed)
      throws IOException {
    CheckReport report =
        Verdicts.of(
            passed,
            Verdicts.nearDuplicate("b.txt", "a.txt"),
            Verdicts.nearDuplicate(Verdicts.AWKWARD, "a.txt"));

    assertEquals(List.of(), errors(report));
  }

  @Test
  void so_has_the_log_of_a_clean_archive() throws IOException {
    assertEquals(List.of(), errors(Verdicts.of(true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"identical", "near-duplicate", "update", "excerpt"})
  void a_result_points_to_its_rule(String relation) throws IOException {
    JsonNode run =
        run(
            Verdicts.of(
                false,
                Verdicts.entry(
                    relation, Verdicts.article("b", "b", 1), Verdicts.article("a", "a", 1))));

    JsonNode result = run.at("/results/0");
    assertEquals(relation, result.get("ruleId").asString());
    assertEquals(
        relation,
        run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt()).get("id").asString());
  }

  @Test
  void the_message_links_to_the_other_article() throws IOException {
    JsonNode result =
        run(Verdicts.of(false, Verdicts.nearDuplicate("b.txt", "a [1].txt"))).at("/results/0");

    assertEquals(
        "b.txt: near-duplicate of [a \\[1\\].txt](1) (jaccard 0.67, containment 0.75)",
        result.at("/message/text").asString());
    assertEquals(1, result.at("/relatedLocations/0/id").asInt());
    assertEquals("a%20%5B1%5D.txt", uri(result.at("/relatedLocations/0")));
  }

  @ParameterizedTest
  @CsvSource({
    "a/b.txt, a/b.txt",
    "a b%20.txt, a%20b%2520.txt",
    "é/新.txt, %C3%A9/%E6%96%B0.txt",
    "a:b.txt, ./a:b.txt",
    "a/b:c?#.txt, a/b:c%3F%23.txt",
    "/archive/a.txt, file:///archive/a.txt",
    "C:/archive/a.txt, file:///C:/archive/a.txt"
  })
  void a_path_is_a_uri_reference(String path, String uri) throws IOException {
    JsonNode location =
        run(Verdicts.of(false, Verdicts.nearDuplicate(path, "a"))).at("/results/0/locations/0");

    assertEquals(uri, uri(location));
    assertEquals(path.endsWith(".txt"), URI.create(uri).getPath().endsWith(".txt"));
  }

  private static String uri(JsonNode location) {
    return location.at("/physicalLocation/artifactLocation/uri").asString();
  }

  private static JsonNode run(CheckReport report) throws IOException {
    return new JsonMapper().readTree(Verdicts.written(SarifReport::write, report)).at("/runs/0");
  }

  private static List<?> errors(CheckReport report) throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(
            SarifReportTest.class.getResourceAsStream("sarif-2.1.0-used.schema.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
          .validate(new JsonMapper().readTree(Verdicts.written(SarifReport::write, report)));
    }
  }
}
