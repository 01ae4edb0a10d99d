package io.github.newsdedupe.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expectations worked out by hand from section 4 of the specification. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceParagraphsTest {
  /** 39 code points and 39 bytes, with space inside: it sets the width. */
  private static final String WIDEST = "The quick brown fox jumps over the hens";

  private static final List<String> STORY =
      List.of(
          "The ferry company moved its oldest boat to the upper harbour on Tuesday, for the"
              + " second time in a month. Nobody aboard had been told why, and the pilots who"
              + " were asked in the evening said that at least 29 crossings had been cancelled.",
          "On Monday, the council sent a surveyor, a lawyer, a retired engineer and a clerk with a"
              + " camera to the quay, the mayor's office said.",
          "Élysée.");

  @Test
  void lines_end_with_lf_or_crlf_or_cr() {
    assertParagraphs(
        "one\r\ntwo\nthree\rfour\n\r five\u2028six",
        "one",
        "two",
        "three",
        "four",
        " five\u2028six");
  }

  @Test
  void lines_of_nothing_but_space_are_blank() {
    assertParagraphs("");
    assertParagraphs("\uFEFF \t\n\u3000\u00A0\f\u0000\n");
    String joined = WIDEST + "\n" + WIDEST;
    assertParagraphs(joined + "\n\u00A0 \n" + joined, joined, joined);
    assertParagraphs(WIDEST + "\n\u2003\n" + WIDEST, WIDEST + "\n\u2003", WIDEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void text_wrapped_at_72_or_60_columns_reads_as_if_it_were_not(String lineEnd) {
    String flat = String.join("\n\n", STORY);

    for (int columns : new int[] {60, 72}) {
      String blocks = wrapped(columns, lineEnd, "", lineEnd + lineEnd);
      String indented = wrapped(columns, lineEnd, "    ", lineEnd);

      assertEquals(ReferenceSentences.of(flat), ReferenceSentences.of(blocks));
      assertEquals(ReferenceSentences.of(flat), ReferenceSentences.of(indented));
      assertEquals(STORY.size(), ReferenceParagraphs.of(blocks).size());
    }
  }

  @Test
  void what_would_have_fitted_begins_a_paragraph() {
    String line = WIDEST + "\nThe quick brown fox jumps over a"; // 32 long: room for " " and 5 more

    assertParagraphs(line + "\nhorse", line, "horse");
    assertParagraphs(line + "\nhorses", line + "\nhorses");
    assertParagraphs(line + "\nhorse it is", line, "horse it is");
  }

  @Test
  void space_at_the_end_of_a_line_does_not_count() {
    assertParagraphs(
        WIDEST + "\nThe end.  \u00A0" + " ".repeat(90) + "\nA new one",
        WIDEST + "\nThe end.  \u00A0" + " ".repeat(90),
        "A new one");
  }

  @Test
  void a_line_that_is_indented_further_begins_a_paragraph() {
    assertParagraphs(
        "  " + WIDEST + "\n" + WIDEST + "\n  " + WIDEST + "\n  " + WIDEST + "\n" + WIDEST,
        "  " + WIDEST + "\n" + WIDEST,
        "  " + WIDEST + "\n  " + WIDEST + "\n" + WIDEST);
    assertParagraphs(WIDEST + "\n\u3000" + WIDEST, WIDEST, "\u3000" + WIDEST);
  }

  @Test
  void the_indent_counts_as_length_but_not_as_start() {
    String indent = " ".repeat(20);
    String lines = indent + "1 2 3 4 5 6 7 8 9 10\n" + indent + "1 2 3 4 5 6"; // 40 and 31 long

    assertParagraphs(lines + "\n   1234567", lines, "   1234567");
    assertParagraphs(lines + "\n   12345678", lines + "\n   12345678");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 100})
  void a_piece_from_30_to_100_wide_is_hard_wrapped(int width) {
    String line = "a " + "b".repeat(width - 2);

    assertParagraphs(line + "\nnext", line + "\nnext");
  }

  @ParameterizedTest
  @ValueSource(ints = {29, 101})
  void a_piece_that_is_narrower_or_wider_is_not(int width) {
    String line = "a " + "b".repeat(width - 2);

    assertParagraphs(line + "\nnext", line, "next");
  }

  @Test
  void a_line_without_space_inside_does_not_set_the_width() {
    String url = "https://news.example/" + "x".repeat(90);
    String text = WIDEST + "\n" + url + "\n" + WIDEST;
    assertParagraphs(text, text);

    String han = "漢".repeat(40);
    assertParagraphs(han + "\n" + han, han, han);
  }

  @Test
  void before_a_character_of_a_script_without_spaces_there_is_no_gap() {
    String widest = "漢 " + "漢".repeat(38);
    String full = "字 " + "字".repeat(38);
    String twoShort = "字 " + "字".repeat(36);

    assertParagraphs(widest + "\n" + full + "\n漢字", widest + "\n" + full + "\n漢字");
    assertParagraphs(widest + "\n" + twoShort + "\n漢字", widest + "\n" + twoShort, "漢字");
    assertParagraphs(widest + "\n" + twoShort + "\nx漢", widest + "\n" + twoShort + "\nx漢");
    assertParagraphs(widest + "\n" + twoShort + "\nー", widest + "\n" + twoShort, "ー");
    assertParagraphs(widest + "\n" + twoShort + "\n「漢」", widest + "\n" + twoShort + "\n「漢」");
  }

  /** 17 code points and 32 bytes, then 7 and 14: it fits by code points, but not by bytes. */
  @Test
  void lines_wrapped_by_bytes_belong_together() {
    String text = WIDEST + "\nМосква Киев Минск\nТашкент";

    assertParagraphs(text, text);
  }

  /** The first line has 39 code points and 73 bytes, the second 38 of both. */
  @Test
  void lines_wrapped_by_code_points_belong_together() {
    String first = "съешь ещё этих мягких французских булок";
    String text = first + "\nthe quick brown fox jumps over the hen\nagain";

    assertParagraphs(text, text);
  }

  @Test
  void the_bounds_of_the_width_are_in_code_points() {
    String narrow = "съешь ещё этих мягких красных"; // 29 code points, 54 bytes
    assertParagraphs(narrow + "\nбулок", narrow, "булок");

    String wide = "漢 " + "漢".repeat(50); // 52 code points, 154 bytes
    assertParagraphs(wide + "\n漢", wide + "\n漢");
  }

  @Test
  void a_line_end_inside_a_paragraph_is_a_space() {
    String text = "It was the quick brown fox of France'\ns lot.\r\nThey jumped";
    String flat = "It was the quick brown fox of France' s lot. They jumped";

    assertEquals(ReferenceSentences.of(flat), ReferenceSentences.of(text));
  }

  private static void assertParagraphs(String text, String... expected) {
    assertEquals(List.of(expected), ReferenceParagraphs.of(text));
  }

  /** The story as a tool wraps it that starts a new line when the next word does not fit. */
  private static String wrapped(int columns, String lineEnd, String indent, String between) {
    return String.join(
        between, STORY.stream().map(text -> wrap(indent + text, columns, lineEnd)).toList());
  }

  private static String wrap(String text, int columns, String lineEnd) {
    StringBuilder wrapped = new StringBuilder();
    int length = 0;
    for (String word : text.split("(?<=\\S) ", -1)) {
      boolean fits = length + 1 + word.length() <= columns;
      wrapped.append(length == 0 ? "" : fits ? " " : lineEnd).append(word);
      length = fits && length > 0 ? length + 1 + word.length() : word.length();
    }
    return wrapped.toString();
  }
}
