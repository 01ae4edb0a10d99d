package io.github.newsdedupe.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.gate.Baseline.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BaselineFileTest {

  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  private static final Baseline TWO_GROUPS =
      new Baseline(
          "0.5",
          "cafe",
          List.of(
              List.of(new Entry(A, "news/a.txt"), new Entry(A, "news/b.txt")),
              List.of(new Entry(B, "news/c d.txt"))));

  /** Kept in repositories of others, so its bytes may only change with its version. */
  private static final String WRITTEN =
      "dedupe-baseline/1 threshold=0.5 rules=cafe\n"
          + "# What dedupe check accepts: content hash and id of each article, in a paragraph those\n"
          + "# that belong together. Written by dedupe check --write-baseline.\n"
          + "\n"
          + (A + "  news/a.txt\n")
          + (A + "  news/b.txt\n")
          + "\n"
          + (B + "  news/c d.txt\n");

  @Test
  void a_baseline_is_a_line_an_article_and_a_paragraph_a_group() {
    assertEquals(WRITTEN, new String(BaselineFile.write(TWO_GROUPS), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r", "\uFEFF"})
  void what_was_written_can_be_read(String change) throws GateFileException {
    String text = change.equals("\r") ? WRITTEN.replace("\n", "\r\n") : change + WRITTEN;

    assertEquals(TWO_GROUPS, read(text));
  }

  @Test
  void the_baseline_of_a_clean_archive_can_be_read() throws GateFileException {
    Baseline empty = new Baseline("0.5", "cafe", List.of());

    assertEquals(empty, BaselineFile.read("b", BaselineFile.write(empty)));
  }

  @Test
  void any_id_comes_back() throws GateFileException {
    List<Entry> ids =
        IntStream.rangeClosed(0, 0x2100)
            .mapToObj(c -> new Entry(A, "x" + Character.toString(c) + "\\u000A\\"))
            .toList();
    Baseline baseline = new Baseline("0.5", "cafe", List.of(ids));

    assertEquals(baseline, BaselineFile.read("b", BaselineFile.write(baseline)));
  }

  @Test
  void lines_of_two_branches_can_be_read_in_any_order() throws GateFileException {
    String merged = "dedupe-baseline/1\n" + B + "  c\n# by hand\n" + A + "  a\n\n\n" + A + "  b\n";

    assertEquals(3, read(merged).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                        | b:1: no baseline, which begins with 'dedupe-baseline/1'; write",
        "some article              | b:1: no baseline, which begins with",
        "dedupe-baseline/2         | b:1: not a dedupe-baseline/1, but another version; write one",
        "dedupe-baseline/1;;<<<<<<< ours | b:3: a merge conflict: keep",
        "dedupe-baseline/1;=======  | b:2: a merge conflict",
        "dedupe-baseline/1;cafe  a  | b:2: expected a content hash of 64 digits, two spaces and an",
        "dedupe-baseline/1;A        | b:2: expected a content hash"
      })
  void a_wrong_baseline_is_answered_with_its_line_and_a_way_out(String text, String message) {
    String lines = text.replace(";", "\n").replaceFirst("\nA$", "\n" + A);

    GateFileException wrong = assertThrows(GateFileException.class, () -> read(lines));

    assertTrue(String.valueOf(wrong.getMessage()).startsWith(message), wrong.getMessage());
    assertEquals(1, String.valueOf(wrong.getMessage()).lines().count());
  }

  @Test
  void bytes_that_are_no_text_are_no_baseline() {
    byte[] binary = {(byte) 0xFF, (byte) 0xFE, 0};

    assertThrows(GateFileException.class, () -> BaselineFile.read("b", binary));
  }

  @Test
  void only_a_baseline_may_be_overwritten() {
    assertTrue(BaselineFile.isBaseline("dedupe-baseline/9\nx".getBytes(StandardCharsets.UTF_8)));
    assertFalse(BaselineFile.isBaseline("An article".getBytes(StandardCharsets.UTF_8)));
  }

  private static Baseline read(String text) throws GateFileException {
    return BaselineFile.read("b", text.getBytes(StandardCharsets.UTF_8));
  }
}
