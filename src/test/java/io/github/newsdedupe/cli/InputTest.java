package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Articles from standard input and from JSON Lines. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InputTest {

  @TempDir Path folder;

  @Test
  void standard_input_is_one_article_named_by_a_hyphen() throws IOException {
    Path copy = Texts.write(folder.resolve("a.txt"), Texts.FERRY);

    Outcome outcome = Program.runOn(Texts.FERRY, copy.toString(), "-");

    assertEquals(2, outcome.count("articles"));
    assertTrue(members(outcome).contains("-"), outcome.out());
  }

  @Test
  void standard_input_is_json_lines_when_it_begins_with_a_brace() {
    String lines = Texts.record("one", Texts.FERRY) + Texts.record("two", Texts.FERRY);

    Outcome outcome = Program.runOn("\n" + lines, "-");

    assertEquals(List.of("one", "two"), members(outcome));
  }

  @Test
  void a_byte_order_mark_does_not_hide_json_lines_on_standard_input() {
    String lines = Texts.record("one", Texts.FERRY) + Texts.record("two", Texts.ORCHARD);

    Outcome outcome = Program.runOn("\uFEFF" + lines, "-");

    assertEquals(2, outcome.count("articles"), outcome.err());
  }

  @Test
  void compressed_files_are_read_like_others() throws IOException {
    Path text = Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Path gzip = Texts.write(folder.resolve("b.txt.gz"), Texts.gzip(Texts.FERRY));
    String line = Texts.record("", Texts.FERRY_SHORTENED);
    Path lines = Texts.write(folder.resolve("c.jsonl.gz"), Texts.gzip("\n" + line));

    Outcome outcome = Program.run(folder.toString(), lines.toString());

    assertEquals(List.of(id(text), id(gzip), id(lines) + ":2"), members(outcome));
  }

  @Test
  void clean_reads_compressed_files_too() throws IOException {
    Path lines = Texts.write(folder.resolve("a.jsonl.gz"), Texts.gzip("{\"text\":\"Rain fell.\"}"));

    Outcome outcome = Program.run("clean", "--format", "json", lines.toString());

    assertEquals("Rain fell.", outcome.json().at("/text").asString());
    assertEquals(id(lines) + ":1", outcome.json().at("/article").asString());
  }

  @Test
  void the_same_hyphen_twice_is_one_article() {
    Outcome outcome = Program.runOn(Texts.FERRY, "-", "-");

    assertEquals(1, outcome.count("articles"));
  }

  @Test
  void an_id_that_is_missing_is_file_and_line() throws IOException {
    String line = "{\"text\":\"" + Texts.FERRY.replace("\n", "\\n") + "\"}\n";
    Path file = Texts.write(folder.resolve("a.jsonl"), line + "\n" + line);

    Outcome outcome = Program.run(file.toString());

    assertEquals(List.of(id(file) + ":1", id(file) + ":3"), members(outcome));
  }

  @Test
  void other_names_of_fields_can_be_given() throws IOException {
    String lines = Texts.record("one", Texts.FERRY) + Texts.record("two", Texts.FERRY);
    String renamed = lines.replace("\"id\"", "\"url\"").replace("\"text\"", "\"body\"");
    Path file = Texts.write(folder.resolve("a.ndjson"), renamed);

    Outcome outcome = Program.run("--field", "id=url", "--field", "text=body", file.toString());

    assertEquals(List.of("one", "two"), members(outcome));
  }

  @Test
  void ids_that_collide_across_files_become_file_and_line() throws IOException {
    Path a = Texts.write(folder.resolve("a.jsonl"), Texts.record("7", Texts.FERRY));
    Path b = Texts.write(folder.resolve("b.jsonl"), Texts.record("7", Texts.FERRY));

    Outcome outcome = Program.run(a.toString(), b.toString());

    assertEquals(List.of(id(a) + ":1", id(b) + ":1"), members(outcome));
    assertTrue(
        outcome.errLines().get(0).startsWith("dedupe: warning: ids that are not unique: 2"),
        outcome.err());
  }

  @Test
  void ids_are_unique_even_if_one_looks_like_file_and_line() throws IOException {
    Path file = folder.resolve("a.jsonl");
    String third = id(file) + ":1";
    Texts.write(
        file,
        Texts.record("x", Texts.FERRY)
            + Texts.record("x", Texts.FERRY)
            + Texts.record(third, Texts.FERRY));

    Outcome outcome = Program.run(file.toString());

    assertEquals(3, members(outcome).stream().distinct().count(), members(outcome).toString());
  }

  @Test
  void clean_names_colliding_articles_like_the_report() throws IOException {
    Path a = Texts.write(folder.resolve("a.jsonl"), Texts.record("7", Texts.FERRY));
    Path b = Texts.write(folder.resolve("b.jsonl"), Texts.record("7", Texts.ORCHARD));

    Outcome outcome = Program.run("clean", "--format", "json", a.toString(), b.toString());

    Stream<JsonNode> articles = outcome.jsonLines().stream();
    assertEquals(
        List.of(id(a) + ":1", id(b) + ":1"),
        articles.map(article -> article.at("/article").asString()).toList());
  }

  @Test
  void a_line_that_is_no_json_object_is_listed_by_its_line() throws IOException {
    String lines = Texts.record("one", Texts.FERRY) + "[1]\n{\"text\":\n{\"title\":\"x\"}\n";
    Path file = Texts.write(folder.resolve("a.jsonl"), lines);

    Outcome outcome = Program.run(file.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(1, outcome.count("articles"));
    assertEquals(
        List.of(id(file) + ":2", id(file) + ":3", id(file) + ":4"),
        outcome.json().at("/skipped").valueStream().map(s -> s.at("/path").asString()).toList());
  }

  @Test
  void a_second_object_in_a_line_is_not_lost_in_silence() throws IOException {
    String two = Texts.record("one", Texts.FERRY).strip() + Texts.record("two", Texts.ORCHARD);
    Path file = Texts.write(folder.resolve("a.jsonl"), two);

    Outcome outcome = Program.run(file.toString());

    assertTrue(
        outcome.count("articles") == 2 || outcome.count("skipped") == 1,
        "the second article is neither read nor listed");
  }

  @Test
  void a_lone_surrogate_does_not_spoil_the_report() throws IOException {
    String lines = Texts.record("\\ud800", Texts.FERRY) + Texts.record("b", Texts.FERRY);
    Path file = Texts.write(folder.resolve("a.jsonl"), lines);

    Outcome outcome = Program.run(file.toString());

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(2, members(outcome).size());
  }

  private static String id(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static List<String> members(Outcome outcome) {
    return outcome
        .json()
        .at("/clusters/0/members")
        .valueStream()
        .map(member -> member.at("/article").asString())
        .toList();
  }
}
