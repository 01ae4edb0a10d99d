package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The elements of the pattern language. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PatternTest {

  @Test
  void a_literal_matches_itself() {
    assertEquals("Read more", matched("Read more", "Read more here"));
    assertNoMatch("Read more", "read more");
    assertNoMatch("Read more", "Read mor");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "   ", "\t", "\n", "\r\n\r\n", "\u00A0", " \u00A0\n"})
  void a_space_stands_for_any_run_of_white_space(String space) {
    assertEquals("Read" + space + "more", matched("Read more", "Read" + space + "more"));
  }

  @Test
  void a_space_does_not_stand_for_nothing() {
    assertNoMatch("Read more", "Readmore");
  }

  @ParameterizedTest
  @ValueSource(strings = {"It's", "It\u2019s", "It\u2018s", "It\u02BCs"})
  void an_apostrophe_stands_for_its_curly_forms(String text) {
    assertEquals(text, matched("It's", text));
  }

  @Test
  void a_double_quote_stands_for_its_curly_forms() {
    assertEquals("\u201CA\u201D", matched("\"A\"", "\u201CA\u201D"));
    assertNoMatch("\"A\"", "'A'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pop-up", "pop\u2010up", "pop\u2011up"})
  void a_hyphen_stands_for_its_look_alikes(String text) {
    assertEquals(text, matched("pop-up", text));
  }

  @Test
  void a_curly_quote_in_a_pattern_stands_for_itself_alone() {
    assertNoMatch("It\u2019s", "It's");
  }

  @Test
  void an_option_may_be_there_or_not() {
    assertEquals("Read more now", matched("Read[ more] now", "Read more now"));
    assertEquals("Read now", matched("Read[ more] now", "Read now"));
  }

  @Test
  void an_option_gives_way_when_what_follows_needs_its_text() {
    assertEquals("aa", matched("[a]aa", "aa"));
  }

  @Test
  void a_choice_matches_any_of_its_ways() {
    assertEquals("at one", matched("at (one|two)", "at one"));
    assertEquals("at two", matched("at (one|two)", "at two"));
    assertNoMatch("at (one|two)", "at three");
  }

  @Test
  void a_later_way_is_tried_when_what_follows_does_not_match() {
    assertEquals("Sept. 1", matched("(Sept|Sept.) 1", "Sept. 1"));
  }

  @Test
  void a_choice_can_stand_in_an_option() {
    String pattern = "at 3[ (am|pm)][ (ET|PT)]!";

    assertEquals("at 3 pm ET!", matched(pattern, "at 3 pm ET!"));
    assertEquals("at 3 PT!", matched(pattern, "at 3 PT!"));
    assertEquals("at 3!", matched(pattern, "at 3!"));
  }

  @Test
  void an_option_can_stand_in_a_choice_and_in_an_option() {
    assertEquals("ab", matched("(a[b]|c)", "ab"));
    assertEquals("abc", matched("a[b[c]]", "abc"));
    assertEquals("ab", matched("a[b[c]]", "abd"));
  }

  @Test
  void parentheses_without_a_bar_are_literal() {
    assertEquals("(CNN) says", matched("(CNN) says", "(CNN) says"));
    assertEquals("2 (3)", matched("{digits:1}[ ({digits:1})]", "2 (3)"));
  }

  @Test
  void parentheses_without_a_bar_are_literal_in_a_choice_too() {
    assertEquals("by (AP)", matched("by ((AP)|(EP))", "by (AP)"));
  }

  @Test
  void a_backslash_makes_the_next_character_literal() {
    assertEquals("[x] {y} (a|b)", matched("\\[x] \\{y} \\(a|b)", "[x] {y} (a|b)"));
  }

  @Test
  void digits_are_as_many_as_asked_for_and_no_more() {
    assertEquals("12", matched("{digits:1-2}", "12 x"));
    assertEquals("2024", matched("{digits:4}", "2024"));
    assertNoMatch("{digits:1-2}", "123");
    assertNoMatch("{digits:2}", "1x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "--", "\u2013", "\u2014", "\u2212"})
  void a_dash_is_any_dash(String dash) {
    assertEquals("a " + dash + " b", matched("a {dash} b", "a " + dash + " b"));
  }

  @Test
  void a_long_dash_is_no_single_hyphen() {
    assertEquals("--", matched("{long-dash}", "--"));
    assertEquals("\u2014", matched("{long-dash}", "\u2014"));
    assertNoMatch("{long-dash}", "-");
  }

  @ParameterizedTest
  @CsvSource({"T,true", "\u00C9,true", "7,true", "\u201C,true", "t,false", "-,false"})
  void capital_is_where_a_sentence_begins(String first, boolean begins) {
    Optional<String> matched = tried("x {capital}", "x " + first);

    assertEquals(begins ? Optional.of("x ") : Optional.empty(), matched);
  }

  @Test
  void capital_does_not_stand_at_the_end() {
    assertNoMatch("x {capital}", "x ");
  }

  @Test
  void a_gap_takes_the_shortest_stretch_that_lets_the_rest_match() {
    assertEquals("a, x b", matched("a{any:1-20} b", "a, x b b"));
  }

  @Test
  void a_gap_is_counted_in_code_points_within_its_bounds() {
    assertEquals("a\u20AC\u20ACb", matched("a{any:2-3}b", "a\u20AC\u20ACb"));
    assertEquals(
        "a\uD83D\uDE00\u20AC\u20ACb", matched("a{any:2-3}b", "a\uD83D\uDE00\u20AC\u20ACb"));
    assertNoMatch("a{any:2-3}b", "a\u20ACb");
    assertNoMatch("a{any:2-3}b", "a\u20AC\u20AC\u20AC\u20ACb");
  }

  @Test
  void a_gap_with_one_number_is_exactly_so_long() {
    assertEquals("axxb", matched("a{any:2}b", "axxb"));
    assertNoMatch("a{any:2}b", "axb");
  }

  @Test
  void a_gap_stays_on_its_line() {
    Pattern pattern = PatternParser.parse("a{any:1-9}b", false, Map.of());

    assertEquals(Node.NONE, pattern.match(state("ax\nxb"), 0));
    assertEquals(4, pattern.match(state("axxb"), 0));
  }

  @Test
  void on_a_line_that_was_wrapped_a_gap_runs_on() {
    assertEquals("ax\nxb", matched("a{any:1-9}b", "ax\nxb"));
  }

  @Test
  void an_unended_gap_does_not_end_as_a_sentence_does() {
    assertEquals("Image: a lamp", whole("Image: {unended:1-40}", "Image: a lamp"));
    assertEquals("Image: a \"lamp\"", whole("Image: {unended:1-40}", "Image: a \"lamp\""));
    for (String end :
        new String[] {
          ".",
          "!",
          "?",
          ".\u201D",
          "\u2026",
          "?)\"",
          "\u3002\u300D",
          "\uFF01",
          "\u061F",
          "\u06D4",
          "\u0964"
        }) {
      assertEquals("", whole("Image: {unended:1-40}", "Image: a lamp" + end));
    }
  }

  @Test
  void an_unended_gap_may_hold_the_end_of_a_sentence() {
    assertEquals("Image: St. Lamp", whole("Image: {unended:1-40}", "Image: St. Lamp"));
  }

  @Test
  void an_echo_repeats_what_the_title_matched() {
    assertEquals("<A> = A.", matched("<{title:1-9}> = {=title}.", "<A> = A."));
    assertNoMatch("<{title:1-9}> = {=title}.", "<A> = B.");
  }

  @Test
  void a_title_may_run_over_line_ends() {
    assertEquals("<A\n\nB> = A\n\nB.", matched("<{title:1-9}> = {=title}.", "<A\n\nB> = A\n\nB."));
  }

  @Test
  void a_title_ends_where_what_follows_first_stands() {
    assertNoMatch("<{title:1-20}> = {=title}.", "<A> = B> = A> = B.");
  }

  @Test
  void an_echo_stands_for_the_same_words_however_they_are_wrapped() {
    assertEquals(
        "<The dam holds> = The dam\nholds.",
        matched("<{title:1-20}> = {=title}.", "<The dam holds> = The dam\nholds."));
  }

  @Test
  void a_define_stands_for_its_pattern() {
    Map<String, String> macros = Map.of("who", "(Ana|{what})", "what", "[big ]cat");

    Pattern pattern = PatternParser.parse("Hi {who}", true, macros);

    assertEquals(10, pattern.match(state("Hi big cat").onLine(10), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{any", "{foo}", "{any:}", "[a", "(a|b", "x{=}", "x{=foo}"})
  void a_wrong_pattern_is_refused(String source) {
    assertThrows(
        IllegalArgumentException.class, () -> PatternParser.parse(source, false, Map.of()));
  }

  private static MatchState state(String text) {
    byte[] bytes = Strips.utf8(text);
    return new MatchState(bytes, new Effort(bytes.length));
  }

  private static String matched(String pattern, String text) {
    return tried(pattern, text).orElse("");
  }

  private static void assertNoMatch(String pattern, String text) {
    assertEquals(Optional.empty(), tried(pattern, text));
  }

  private static Optional<String> tried(String pattern, String text) {
    return tried(PatternParser.parse(pattern, false, Map.of()), text);
  }

  private static String whole(String pattern, String text) {
    return tried(PatternParser.parse(pattern, true, Map.of()), text).orElse("");
  }

  private static Optional<String> tried(Pattern pattern, String text) {
    byte[] bytes = Strips.utf8(text);
    int end = pattern.match(state(text).onLine(bytes.length), 0);
    return end == Node.NONE
        ? Optional.empty()
        : Optional.of(new String(bytes, 0, end, StandardCharsets.UTF_8));
  }
}
