package io.github.newsdedupe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.cli.Program;
import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.PairEntry;
import io.github.newsdedupe.report.model.ReportedPairs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportReaderTest {

  private static final String CLUSTER =
      """
      {"id": "c", "size": 2, "representative": "a", "weakestLink": 0.6, "colour": {"red": [1]},
       "members": [{"article": "a", "role": "representative", "contentHash": "0"},
         {"article": "b", "role": "guest", "relation": "reprint", "contentHash": "1",
          "jaccard": 0.6, "containment": 0.7, "jaccardRaw": 0.5, "later": true}],
       "pairs": []}
      """;

  private static final String PAIR =
      """
      {"a": "x", "b": "y", "relation": "cousin", "jaccard": 0.1, "containmentA": 0.2,
       "containmentB": 0.3}
      """;

  @Test
  void a_document_and_lines_of_the_same_run_are_read_alike() throws IOException {
    ReportedPairs document = read(Program.run("-t", "0.3", "samples").out());

    ReportedPairs lines = read(Program.run("-t", "0.3", "-f", "jsonl", "samples").out());

    assertEquals(document, lines);
    assertTrue(document.clusters().size() >= 6);
  }

  @Test
  void fields_and_relations_that_came_later_are_no_obstacle() throws IOException {
    ReportedPairs read =
        read(
            """
            {"extra": {"clusters": [1]}, "clusters": [%s], "related": [%s], "more": [[]],
             "schema": "dedupe-report/1"}
            """
                .formatted(CLUSTER, PAIR));

    ClusterEntry cluster = read.clusters().get(0);
    assertEquals(Optional.of("reprint"), cluster.members().get(1).relation());
    assertEquals(Optional.empty(), cluster.members().get(0).jaccard());
    assertEquals(
        List.of(new PairEntry("x", "y", "cousin", Optional.empty(), 0.1, 0.2, 0.3)),
        read.related());
  }

  @Test
  void a_head_without_lines_after_it_is_a_report_without_clusters() throws IOException {
    assertEquals(
        new ReportedPairs(List.of(), List.of()), read("{\"schema\": \"dedupe-report/1\"}\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-8"})
  void any_unicode_encoding_is_read(String encoding) throws IOException {
    byte[] bytes = Program.run("samples").out().getBytes(Charset.forName(encoding));

    ReportedPairs read = ReportReader.read("r.json", new ByteArrayInputStream(bytes));

    assertEquals("samples/chinese/ferry-library-edited.txt", representative(read));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                              | the file is empty",
        "` \n`                           | the file is empty",
        "[]                              | it names no schema",
        "7                               | it names no schema",
        "{}                              | it names no schema",
        "{\"schema\": null}              | it names no schema",
        "{\"clusters\": []}              | it names no schema",
        "{\"clusters\": {}}              | 'clusters' is not a list",
        "{\"clusters\": [7]}             | ``",
        "{\"schema\": \"dedupe-report/1\", \"related\": [{\"a\": \"x\"}]} | has no proper '",
        "{\"schema\": \"dedupe-report/1\", \"clusters\": [{\"id\": \"x\"}]} | has no proper '",
        "{\"schema\": \"dedupe-report/1\", \"clusters\": [], \"rel | ``",
        "{\"schema\": \"dedupe-report/1\", \"clusters\": []} {} | something follows its end",
        "{\"schema\": \"dedupe-report/1\"} [] | ``",
        "representative  a.txt           | ``",
        "PK\u0003\u0004\u0000\u0001      | ``"
      })
  void what_is_no_report_is_refused_in_one_line(String text, String reason) {
    String message = refusal(text);

    assertTrue(message.matches("r\\.json(:\\d+)?: not a (whole )?dedupe-report/1: .+"), message);
    assertTrue(message.contains(reason), message);
    assertTrue(!message.contains("io.github"), message);
  }

  @Test
  void another_schema_is_named_whatever_follows_it() {
    assertEquals(
        "r.json: schema 'dedupe-report/2' is not known here; expected dedupe-report/1",
        refusal("{\"schema\": \"dedupe-report/2\", \"clusters\": {\"a\": 1}}"));
  }

  @Test
  void an_article_in_two_clusters_is_no_clustering() {
    String twice = "{\"schema\": \"dedupe-report/1\"}\n" + CLUSTER + CLUSTER;

    assertEquals("r.json: not a dedupe-report/1: 'a' is in two clusters", refusal(twice));
  }

  @Test
  void an_article_is_no_pair_with_itself() {
    String pair = PAIR.replace("\"y\"", "\"x\"");
    String report = "{\"schema\": \"dedupe-report/1\", \"related\": [" + pair + "]}";

    assertEquals("r.json: not a dedupe-report/1: 'x' is paired with itself", refusal(report));
  }

  @Test
  void a_failing_disk_is_not_taken_for_a_bad_report() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("no more");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            throw new IOException("no more");
          }
        };

    assertThrows(IOException.class, () -> ReportReader.read("r.json", failing));
  }

  private static String representative(ReportedPairs read) {
    return read.clusters().get(0).representative();
  }

  private static String refusal(String text) {
    return String.valueOf(assertThrows(DedupeException.class, () -> read(text)).getMessage());
  }

  private static ReportedPairs read(String text) throws IOException {
    return ReportReader.read(
        "r.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
