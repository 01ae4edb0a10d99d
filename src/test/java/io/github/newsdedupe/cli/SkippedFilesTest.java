package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad files are data: they are listed and never end a run. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SkippedFilesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "''                                | empty",
        "' '                               | empty",
        "%PDF-1.7 and what follows         | PDF",
        "<!DOCTYPE html><html></html>      | HTML",
        "<html lang=en><body></body></html>| HTML",
        "PK\u0003\u0004 and what follows   | zip",
        "some\u0000bytes                   | binary"
      })
  void a_file_that_is_no_text_is_listed_with_the_reason(String content, String reason)
      throws IOException {
    Path file = Texts.write(folder.resolve("a.txt"), content);
    Texts.write(folder.resolve("b.txt"), Texts.FERRY);

    Outcome outcome = Program.run(folder.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(1, outcome.count("articles"));
    assertEquals(1, outcome.count("skipped"));
    assertEquals(id(file), outcome.json().at("/skipped/0/path").asString());
    assertTrue(outcome.reasons().get(0).contains(reason), outcome.reasons().get(0));
    assertTrue(outcome.err().contains("dedupe: skipped " + id(file) + ": "), outcome.err());
  }

  @Test
  void a_gzip_file_that_is_cut_is_listed_with_the_reason() throws IOException {
    Path cut = folder.resolve("a.txt.gz");
    byte[] gzip = Texts.gzip(Texts.FERRY);
    Texts.write(cut, Arrays.copyOf(gzip, gzip.length / 2));

    Outcome outcome = Program.run(folder.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(List.of("cannot be read: the gzip data is cut short"), outcome.reasons());
    assertEquals(id(cut), outcome.json().at("/skipped/0/path").asString());
  }

  @Test
  void damaged_utf_8_is_read() throws IOException {
    byte[] damaged = (Texts.FERRY + "Ærø, Møn, Hjelm \u00FF").getBytes(StandardCharsets.UTF_8);
    damaged[damaged.length - 1] = (byte) 0xFE;
    Texts.write(folder.resolve("a.txt"), damaged);
    Texts.write(folder.resolve("b.txt"), Texts.FERRY);

    Outcome outcome = Program.run(folder.toString());

    assertEquals(0, outcome.count("skipped"));
    assertEquals(1, outcome.count("clusters"));
  }

  @Test
  void an_encoding_can_be_named() throws IOException {
    String text = Texts.FERRY.replace('e', 'é');
    Texts.write(folder.resolve("a.txt"), text.getBytes(StandardCharsets.UTF_16LE));
    Texts.write(folder.resolve("b.txt"), text.getBytes(StandardCharsets.UTF_16LE));

    Outcome outcome = Program.run("--encoding", "UTF-16LE", folder.toString());

    assertEquals(2, outcome.count("articles"), outcome.err());
    assertEquals("UTF-16LE", outcome.json().at("/options/encoding").asString());
  }

  @Test
  void strict_turns_a_skipped_file_into_a_failure_with_a_report() throws IOException {
    Texts.write(folder.resolve("a.txt"), "");

    Outcome outcome = Program.run("--strict", folder.toString());

    assertEquals(3, outcome.exitCode());
    assertEquals(List.of("empty"), outcome.reasons());
  }

  @Test
  void strict_is_content_when_nothing_was_skipped() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);

    Outcome outcome = Program.run("--strict", folder.toString());

    assertEquals(0, outcome.exitCode());
  }

  @Test
  void strict_holds_for_clean_too() throws IOException {
    Path empty = Texts.write(folder.resolve("a.txt"), "");

    Outcome outcome = Program.run("clean", "--strict", empty.toString());

    assertEquals(3, outcome.exitCode());
  }

  @Test
  void quiet_leaves_standard_error_empty() throws IOException {
    Texts.write(folder.resolve("a.txt"), "");

    Outcome outcome = Program.run("--quiet", folder.toString());

    assertEquals("", outcome.err());
    assertEquals(1, outcome.count("skipped"));
  }

  @Test
  void ten_skipped_files_are_named_and_the_rest_is_counted() throws IOException {
    for (int i = 0; i < 13; i++) {
      Texts.write(folder.resolve("a" + i + ".txt"), "");
    }

    Outcome outcome = Program.run(folder.toString());

    assertEquals(12, outcome.errLines().size());
    assertEquals("dedupe: skipped 3 more", outcome.errLines().get(10));
    assertEquals(13, outcome.reasons().size());
  }

  @Test
  void clean_does_not_point_to_a_report_that_it_does_not_write() throws IOException {
    for (int i = 0; i < 13; i++) {
      Texts.write(folder.resolve("a" + i + ".txt"), "");
    }

    Outcome outcome = Program.run("clean", folder.toString());

    assertFalse(outcome.err().contains("see the report"), outcome.err());
  }

  private static String id(Path file) {
    return file.toString().replace('\\', '/');
  }
}
