package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code --format corpus}: the records themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusFormatTest {

  /** As no program would write it again: its spaces, its number, its escapes, its line end. */
  private static final String FERRY =
      "{ \"n\": 1.50, \"text\" :\""
          + Texts.FERRY.replace("\n", "\\n")
          + "\",\"e\":\"\\u00e9\" }  \r\n";

  private static final String CHOIR = Texts.record("choir", Texts.CHOIR);
  private static final String COPY = Texts.record("copy", Texts.FERRY);

  @TempDir Path folder;

  @Test
  void kept_records_are_written_byte_for_byte_in_their_order() throws IOException {
    Path file = Texts.write(folder.resolve("x.jsonl"), FERRY + CHOIR + COPY);

    assertEquals(new Outcome(0, FERRY + CHOIR, ""), corpus(file));
  }

  @Test
  void numbers_that_are_missing_stay_as_python_writes_them() throws IOException {
    String views = CHOIR.replace("{", "{\"views\": NaN, \"likes\": [-Infinity, Infinity], ");
    Path file = Texts.write(folder.resolve("x.jsonl"), views + FERRY);

    assertEquals(new Outcome(0, views + FERRY, ""), corpus(file));
  }

  @Test
  void gzip_is_read_and_plain_json_lines_are_written() throws IOException {
    Path file = Texts.write(folder.resolve("x.jsonl.gz"), Texts.gzip(FERRY + CHOIR + COPY));

    assertEquals(new Outcome(0, FERRY + CHOIR, ""), corpus(file));
  }

  @Test
  void standard_input_is_copied_too() {
    Outcome outcome = Program.runOn(FERRY + CHOIR + COPY, "-q", "--format", "corpus", "-");

    assertEquals(new Outcome(0, FERRY + CHOIR, ""), outcome);
  }

  @Test
  void a_byte_order_mark_and_a_missing_last_line_feed_do_not_stay_between_files()
      throws IOException {
    Texts.write(folder.resolve("a.jsonl"), "\uFEFF" + CHOIR.strip());
    Texts.write(folder.resolve("b.jsonl"), "\uFEFF" + FERRY);

    Outcome outcome =
        Program.run("-q", "--format", "corpus", "--include", "*.jsonl", folder.toString());

    assertEquals(new Outcome(0, CHOIR + FERRY, ""), outcome);
  }

  @Test
  void a_record_in_another_encoding_stays_in_it() throws IOException {
    byte[] record =
        ("{\"text\":\"Caf\u00e9 " + Texts.CHOIR.replace("\n", "\\n") + "\"}\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    Path file = Texts.write(folder.resolve("x.jsonl"), record);
    Path copy = folder.resolve("copy.jsonl");

    Program.run("-q", "--format", "corpus", "-o", copy.toString(), file.toString());

    assertEquals(List.of(), diff(record, Files.readAllBytes(copy)));
  }

  @Test
  void what_was_skipped_is_left_out_and_named() throws IOException {
    Path file = Texts.write(folder.resolve("x.jsonl"), "not JSON\n\n" + CHOIR + "{\"id\":\"z\"}\n");

    Outcome outcome = Program.run("--format", "corpus", file.toString());

    assertEquals(CHOIR, outcome.out());
    assertTrue(outcome.err().contains(":1: not valid JSON"), outcome.err());
    assertTrue(outcome.err().contains(":4: no text in the field"), outcome.err());
  }

  @Test
  void of_a_damaged_file_the_whole_records_before_are_copied() throws IOException {
    byte[] whole = Texts.gzip((CHOIR + FERRY).repeat(50));
    Path file = Texts.write(folder.resolve("x.jsonl.gz"), Arrays.copyOf(whole, whole.length - 9));

    assertEquals(CHOIR + FERRY, corpus(file).out());
  }

  @Test
  void another_input_is_answered_in_one_line() throws IOException {
    Path file = Texts.write(folder.resolve("a.txt"), Texts.FERRY);

    Outcome outcome = corpus(file);

    assertEquals(2, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(
        "dedupe: --format corpus copies records of JSON Lines, but "
            + file.toString().replace('\\', '/')
            + " holds none; --format keep lists files",
        outcome.errLines().get(0));
  }

  @Test
  void a_copy_never_replaces_what_is_read() throws IOException {
    Path file = Texts.write(folder.resolve("x.jsonl"), FERRY + CHOIR + COPY);

    Outcome outcome = corpus(file, "-o", folder.resolve("./x.jsonl").toString());

    assertEquals(2, outcome.exitCode());
    assertEquals(FERRY + CHOIR + COPY, Files.readString(file));
  }

  @Test
  void with_mark_every_record_says_what_became_of_it() throws IOException {
    Path file = Texts.write(folder.resolve("x.jsonl"), FERRY + CHOIR + COPY);

    Outcome outcome = corpus(file, "--mark");

    String cluster = Program.run(file.toString()).json().at("/clusters/0/id").asString();
    List<JsonNode> records = outcome.jsonLines();
    assertEquals(
        List.of("representative", "unique", "duplicate"),
        records.stream().map(record -> record.get("dedupe_role").asString()).toList());
    assertEquals(cluster, records.get(0).get("dedupe_cluster").asString());
    assertTrue(records.get(1).get("dedupe_cluster").isNull());
    assertEquals(cluster, records.get(2).get("dedupe_cluster").asString());
  }

  @Test
  void with_mark_the_rest_of_a_record_stays_byte_for_byte() throws IOException {
    Path file = Texts.write(folder.resolve("x.jsonl"), FERRY + CHOIR + COPY);

    String marked = corpus(file, "--mark").out();

    assertEquals(
        FERRY + CHOIR + COPY,
        marked.replaceAll(
            ",\"dedupe_cluster\":(?:null|\"[0-9a-f]{16}\"),\"dedupe_role\":\"[a-z]+\"", ""));
  }

  private static Outcome corpus(Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of("-q", "--format", "corpus"));
    arguments.addAll(List.of(options));
    arguments.add(file.toString());
    return Program.run(arguments.toArray(String[]::new));
  }

  private static List<Integer> diff(byte[] expected, byte[] actual) {
    int at = Arrays.mismatch(expected, actual);
    return at < 0 ? List.of() : List.of(at);
  }
}
