package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code dedupe clean}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CleanCommandTest {

  /** Has a gallery between its headline and its story. */
  private static final Path PAGE = Path.of("samples", "shared-gallery", "bridge-tolls-fail.txt");

  @TempDir Path folder;

  @Test
  void text_without_furniture_is_printed_as_it_is() throws IOException {
    Path file = Texts.write(folder.resolve("a.txt"), Texts.FERRY);

    Outcome outcome = Program.run("clean", file.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(Texts.FERRY, outcome.out());
    assertEquals("dedupe: 1 article cleaned, 0 skipped", outcome.err().strip());
  }

  @Test
  void furniture_is_not_printed() throws IOException {
    Outcome outcome = Program.run("clean", PAGE.toString());

    assertTrue(outcome.out().contains("Drivers crossed the Tamsin Bridge"), outcome.out());
    assertTrue(outcome.out().length() < Files.readString(PAGE).length());
  }

  @Test
  void the_original_stays_as_it_is() throws IOException {
    String original = Files.readString(PAGE);
    Path copy = Texts.write(folder.resolve("a.txt"), original);

    Program.run("clean", copy.toString());

    assertEquals(original, Files.readString(copy));
  }

  @Test
  void explain_names_place_and_rule_of_each_removed_span() {
    Outcome outcome = Program.run("clean", "--explain", PAGE.toString());

    List<String> lines = outcome.out().lines().toList();
    String first = id(PAGE) + ":7:1: gallery (cnn.gallery.counted, ";
    assertTrue(lines.get(0).startsWith(first), lines.get(0));
    assertTrue(lines.get(lines.size() - 1).endsWith("status ok"), outcome.out());
  }

  @Test
  void json_has_the_fields_of_the_contract() {
    JsonNode article = Program.run("clean", "--format", "json", PAGE.toString()).json();

    assertEquals("article text removed status", String.join(" ", article.propertyNames()));
    assertEquals(
        "rule kind line column byteStart byteEnd",
        String.join(" ", article.at("/removed/0").propertyNames()));
    assertEquals(id(PAGE), article.at("/article").asString());
    assertEquals("ok", article.at("/status").asString());
  }

  @Test
  void kept_and_removed_bytes_make_up_the_original() throws IOException {
    byte[] original = Files.readAllBytes(PAGE);

    JsonNode article = Program.run("clean", "--format", "json", PAGE.toString()).json();

    StringBuilder kept = new StringBuilder();
    int at = 0;
    for (JsonNode span : article.at("/removed").valueStream().toList()) {
      kept.append(utf8(original, at, span.at("/byteStart").asInt()));
      at = span.at("/byteEnd").asInt();
    }
    kept.append(utf8(original, at, original.length));
    assertEquals(kept.toString(), article.at("/text").asString());
  }

  @Test
  void json_is_one_object_a_line_for_several_files() throws IOException {
    Path a = Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Path b = Texts.write(folder.resolve("b.txt"), Texts.ORCHARD);

    Outcome outcome = Program.run("clean", "--format", "json", a.toString(), b.toString());

    List<String> ids = outcome.jsonLines().stream().map(o -> o.at("/article").asString()).toList();
    assertEquals(List.of(id(a), id(b)), ids);
  }

  @Test
  void json_lines_are_cleaned_one_by_one() throws IOException {
    String lines = Texts.record("one", Texts.FERRY) + Texts.record("two", Texts.ORCHARD);
    Path file = Texts.write(folder.resolve("a.jsonl"), lines);

    List<JsonNode> objects = Program.run("clean", "--format", "json", file.toString()).jsonLines();

    assertEquals(2, objects.size());
    assertEquals("two", objects.get(1).at("/article").asString());
    assertEquals(Texts.ORCHARD, objects.get(1).at("/text").asString());
  }

  @Test
  void json_fits_the_input_of_the_next_run() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("b.txt"), Texts.FERRY);
    String cleaned = Program.run("clean", "--format", "json", folder.toString()).out();

    Outcome outcome = Program.runOn(cleaned, "--field", "id=article", "-");

    assertEquals(1, outcome.count("clusters"), outcome.err());
  }

  @Test
  void articles_do_not_run_into_each_other() throws IOException {
    Path a = Texts.write(folder.resolve("a.txt"), Texts.FERRY.strip());
    Path b = Texts.write(folder.resolve("b.txt"), Texts.ORCHARD.strip());

    Outcome outcome = Program.run("clean", a.toString(), b.toString());

    assertFalse(outcome.out().contains("arrived.A late frost"), "two articles share a line");
  }

  @Test
  void windows_1252_is_printed_as_utf_8() throws IOException {
    String text = Texts.FERRY + "It costs €2 – “a café price”, the mayor said.\n";
    Path file = folder.resolve("a.txt");
    Texts.write(file, text.getBytes(Charset.forName("windows-1252")));

    Outcome outcome = Program.run("clean", file.toString());

    assertEquals(text, outcome.out());
  }

  @Test
  void standard_input_is_cleaned() {
    Outcome outcome = Program.runOn(Texts.FERRY, "clean", "-");

    assertEquals(Texts.FERRY, outcome.out());
  }

  @Test
  void no_strip_removes_nothing() throws IOException {
    Outcome outcome = Program.run("clean", "--no-strip", PAGE.toString());

    assertEquals(Files.readString(PAGE), outcome.out());
  }

  @Test
  void a_missing_file_is_named_and_nothing_is_printed() {
    String missing = folder.resolve("no.txt").toString();

    Outcome outcome = Program.run("clean", PAGE.toString(), missing);

    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals("dedupe: " + missing + ": no such file or folder", outcome.err().strip());
  }

  @Test
  void a_clean_without_paths_is_a_usage_error() {
    Outcome outcome = Program.run("clean");

    assertEquals(2, outcome.exitCode());
    assertEquals("", outcome.out());
  }

  private static String utf8(byte[] bytes, int from, int to) {
    return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
  }

  private static String id(Path file) {
    return file.toString().replace('\\', '/');
  }
}
