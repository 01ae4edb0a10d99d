package io.github.newsdedupe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is written field by field is what the records hold. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonReportTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES).build();

  private interface Writer {
    void write(Report report, OutputStream out) throws IOException;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void a_document_is_what_databind_makes_of_the_records(long seed) throws IOException {
    RandomReports reports = new RandomReports(seed);
    for (int i = 0; i < 50; i++) {
      Report report = reports.next();

      assertEquals(
          written(JsonDocument::write, report), written(JsonReport::writeDocument, report));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void so_are_lines(long seed) throws IOException {
    RandomReports reports = new RandomReports(seed);
    for (int i = 0; i < 50; i++) {
      Report report = reports.next();

      assertEquals(lines(report), written(JsonReport::writeLines, report));
    }
  }

  @Test
  void a_report_that_breaks_off_does_not_look_whole() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report = withClusters(new RandomReports(1).next(), JsonReportTest::brokenOff);

    assertThrows(IllegalStateException.class, () -> JsonReport.writeDocument(report, out));

    assertThrows(JacksonException.class, () -> JSON.readTree(out.toByteArray()));
  }

  private static Iterator<ClusterEntry> brokenOff() {
    ClusterEntry first = new ClusterEntry("", 0, "", 0, List.of(), List.of());
    return Stream.iterate(
            first,
            cluster -> {
              throw new IllegalStateException("no more clusters");
            })
        .iterator();
  }

  private static Report withClusters(Report report, Iterable<ClusterEntry> clusters) {
    return new Report(
        report.schema(),
        report.generator(),
        report.options(),
        report.summary(),
        report.furniture(),
        clusters,
        report.related(),
        report.skipped(),
        report.evidence());
  }

  private static String lines(Report report) {
    ObjectNode head = JSON.valueToTree(report);
    head.remove("clusters");
    StringBuilder lines = new StringBuilder(JSON.writeValueAsString(head)).append('\n');
    StreamSupport.stream(report.clusters().spliterator(), false)
        .forEach(cluster -> lines.append(JSON.writeValueAsString(cluster)).append('\n'));
    return lines.toString();
  }

  private static String written(Writer writer, Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
