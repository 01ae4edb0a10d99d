package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON Lines: what of a line is an article. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonLinesTest {

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void setFolder() {
    folder = new Folder(root);
  }

  @Test
  void every_line_is_an_article() throws IOException {
    Collected collected =
        read(
            "{\"id\":\"a\",\"text\":\"Rain\"}\n{\"text\":\"Snow\",\"id\":\"b\",\"n\":[{\"text\":1}]}\n");

    assertEquals(List.of("a", "b"), collected.ids());
    assertEquals(List.of("Rain", "Snow"), collected.texts());
  }

  @Test
  void an_article_without_an_id_is_called_by_its_line() throws IOException {
    Collected collected = read("{\"text\":\"Rain\"}\n\n{\"text\":\"Snow\",\"id\":\"\"}\n");

    assertEquals(List.of(place(1), place(3)), collected.ids());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n", "\r\n\r\n", "\n  \t\n"})
  void line_ends_and_blank_lines_do_not_count(String end) throws IOException {
    String line = "{\"text\":\"Rain\"}";

    assertEquals(List.of("Rain", "Rain"), read(line + end + line + end).texts());
    assertEquals(List.of("Rain", "Rain"), read(end + line + end + line).texts());
  }

  @ParameterizedTest
  @CsvSource({"7,7", "-1.50,-1.50", "true,true", "'\"x\"',x"})
  void an_id_may_be_any_plain_value(String json, String id) throws IOException {
    assertEquals(List.of(id), read("{\"id\":" + json + ",\"text\":\"Rain\"}").ids());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{\"a\":1}", "[\"a\"]"})
  void an_id_that_is_no_plain_value_is_none(String json) throws IOException {
    assertEquals(List.of(place(1)), read("{\"id\":" + json + ",\"text\":\"Rain\"}").ids());
  }

  @Test
  void of_two_ids_the_last_counts() throws IOException {
    assertEquals(List.of("b"), read("{\"id\":\"a\",\"id\":\"b\",\"text\":\"Rain\"}").ids());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":\"a\"}",
        "{\"text\":null}",
        "{\"text\":7}",
        "{\"text\":[\"Rain\"]}"
      })
  void a_line_without_a_text_is_skipped(String line) throws IOException {
    assertEquals(
        List.of(new Skipped(place(1), "no text in the field 'text'")), read(line).skipped());
  }

  @Test
  void a_line_with_an_empty_text_is_skipped() throws IOException {
    assertEquals(
        List.of(new Skipped(place(2), "empty")),
        read("{\"text\":\"Rain\"}\n{\"text\":\" \\n\"}").skipped());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"text\"]", "\"text\"", "7", "null"})
  void a_line_that_is_no_object_is_skipped(String line) throws IOException {
    assertEquals(List.of(new Skipped(place(1), "not a JSON object")), read(line).skipped());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rain fell.",
        "{\"text\":\"Rain\"",
        "{\"text\":\"Rain",
        "{\"text\" \"Rain\"}",
        "{text:1}",
        "{\"text\":\"Rain\"}, "
      })
  void a_line_that_is_no_json_is_skipped_and_the_next_is_read(String line) throws IOException {
    Collected collected = read(line + "\n{\"text\":\"Hail\"}\n");

    assertEquals(List.of("Hail"), collected.texts());
    assertEquals(place(1), collected.skipped().get(0).path());
    assertTrue(collected.skipped().get(0).reason().startsWith("not valid JSON: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "null"})
  void a_number_that_is_missing_says_nothing(String missing) throws IOException {
    String fields = "\"id\":%s,\"title\":%s,\"views\":%s,\"more\":[%s,{\"x\":%s}]";
    Collected collected = read("{" + fields.replace("%s", missing) + ",\"text\":\"Rain\"}\n");

    assertEquals(List.of("Rain"), collected.texts());
    assertEquals(place(1), collected.articles().get(0).id());
    assertEquals(Metadata.NONE, collected.articles().get(0).metadata());
  }

  @Test
  void what_nobody_reads_may_be_as_large_as_it_likes() throws IOException {
    for (String value :
        List.of(
            "1".repeat(5_000),
            "-0." + "1".repeat(100_000) + "e99999999",
            "1e" + "9".repeat(5_000),
            "[".repeat(100_000) + "]".repeat(100_000),
            "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
            "{\"" + "n".repeat(100_000) + "\":1}",
            "1,\"x\":2,\"x\":[NaN]")) {
      assertEquals(List.of("Rain"), read("{\"x\":" + value + ",\"text\":\"Rain\"}\n").texts());
    }
  }

  @Test
  void a_long_number_in_a_field_that_is_read_is_its_digits() throws IOException {
    String digits = "7".repeat(5_000);

    Collected collected =
        read("{\"id\":" + digits + ",\"text\":\"Rain\"}\n{\"text\":" + digits + "}\n");

    assertEquals(digits, collected.articles().get(0).id());
    assertEquals("no text in the field 'text'", collected.skipped().get(0).reason());
  }

  @Test
  void a_line_of_two_objects_is_skipped_whole() throws IOException {
    Collected collected = read("{\"text\":\"Rain\"} {\"text\":\"Snow\"}\n{\"text\":\"Hail\"}\n");

    assertEquals(List.of("Hail"), collected.texts());
    assertEquals("more than one JSON value in the line", collected.skipped().get(0).reason());
  }

  @Test
  void the_reason_why_a_line_is_no_json_is_one_line() throws IOException {
    String reason = read("{\"text\":\"Rain\"").skipped().get(0).reason();

    assertEquals(1, reason.lines().count(), reason);
  }

  @Test
  void escapes_are_resolved() throws IOException {
    assertEquals(
        List.of("caf\u00E9 \uD83D\uDEA2\n\"x\""),
        read("{\"te\\u0078t\":\"caf\\u00e9 \\ud83d\\udea2\\n\\\"x\\\"\"}").texts());
  }

  @Test
  void half_a_character_is_no_reason_to_fail() throws IOException {
    Collected collected = read("{\"text\":\"Rain \\ud83d fell\"}");

    assertEquals(1, collected.articles().size());
    assertEquals("Rain", collected.texts().get(0).substring(0, 4));
  }

  @Test
  void a_byte_order_mark_before_the_first_line_is_nothing() throws IOException {
    assertEquals(List.of("Rain"), read("\uFEFF{\"text\":\"Rain\"}\n").texts());
  }

  @Test
  void lines_in_windows_1252_are_read() throws IOException {
    byte[] lines = "{\"text\":\"caf\u00E9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    folder.write("a.jsonl", lines);

    assertEquals(List.of("caf\u00E9"), Collected.of(folder.corpus("a.jsonl")).texts());
  }

  @Test
  void fields_may_have_other_names() throws IOException {
    folder.write("a.ndjson", "{\"url\":\"u\",\"body\":\"Rain\",\"id\":\"x\",\"text\":\"y\"}");
    CorpusOptions options =
        new CorpusOptions(
            List.of(folder.path("a.ndjson")),
            CorpusOptions.DEFAULT_INCLUDES,
            List.of(),
            Optional.empty(),
            new JsonFields("url", "body"),
            Optional.empty(),
            List.of(),
            List.of());

    Collected collected = Collected.of(Folder.open(options));

    assertEquals(List.of("u"), collected.ids());
    assertEquals(List.of("Rain"), collected.texts());
  }

  @Test
  void an_empty_file_has_no_articles() throws IOException {
    Collected collected = read("");

    assertEquals(List.of(), collected.articles());
    assertEquals(List.of(), collected.skipped());
  }

  private Collected read(String lines) throws IOException {
    folder.write("a.jsonl", lines);
    return Collected.of(folder.corpus("a.jsonl"));
  }

  private String place(int line) {
    return folder.path("a.jsonl") + ":" + line;
  }
}
