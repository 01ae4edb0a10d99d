package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.newsdedupe.DedupeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule file takes neither time nor memory nor stack without end, whoever wrote it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileRulesTest {

  /** Generous: what has no limit takes minutes, or all memory. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final int SIZE = 1 << 18;

  @Test
  void defines_that_double_are_an_error_where_they_are_used() {
    List<String> lines = new ArrayList<>(List.of("pack my", "define a0 xxxxxxxxxx"));
    IntStream.range(1, 40)
        .forEach(i -> lines.add("define a" + i + (" {a" + (i - 1) + "}").repeat(9)));
    lines.addAll(rule("line {a39}"));

    assertError("my.rules:44: a pattern is longer than 10000 characters", lines);
  }

  @Test
  void defines_in_defines_are_an_error_when_they_are_too_deep() {
    List<String> lines = new ArrayList<>(List.of("pack my", "define a0 x"));
    IntStream.range(1, 5_000).forEach(i -> lines.add("define a" + i + " {a" + (i - 1) + "}"));
    lines.addAll(rule("line {a4999}"));

    assertError("my.rules:5004: defines are nested deeper than 64", lines);
  }

  @ParameterizedTest
  @CsvSource({"[,x]", "(,|x)", "(,x)", "([,|])", "(,''", "[x,''"})
  void brackets_in_brackets_are_an_error_when_they_are_too_deep(String open, String close) {
    String pattern = open.repeat(1_500) + close.repeat(1_500);

    assertError("my.rules:4: brackets are nested deeper than 64", file("line " + pattern));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a{any:1}", "[a]", "(a|b)", "(|)"})
  void a_pattern_of_too_many_parts_is_an_error(String part) {
    assertError(
        "my.rules:4: a pattern has more than 2000 parts", file("line " + part.repeat(1_050)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{any:1-2}",
        "[a]",
        "(a|b)",
        "[[a]b]",
        "(|)",
        "([a]|[b])",
        "{title:0-9}{=title}",
        "{names} ",
        "{digits:1-9}a"
      })
  void a_pattern_of_nearly_too_many_parts_is_read_and_tried(String part) {
    String pattern = "lantern" + part.repeat(9_900 / part.length());
    while (isTooLong(pattern)) {
      pattern = pattern.substring(0, pattern.length() - 10 * part.length());
    }
    List<String> lines = file("line " + pattern);

    Rule rule =
        assertTimeoutPreemptively(LIMIT, () -> RuleFile.read("my.rules", lines, Map.of()))
            .rules()
            .get(0);
    StrippedText stripped =
        assertTimeoutPreemptively(
            LIMIT, () -> Strips.strip(rule, ("lantern" + "a1 ".repeat(3_000) + "\n").repeat(20)));

    assertEquals(List.of(), stripped.removed());
  }

  private static boolean isTooLong(String pattern) {
    try {
      PatternParser.parse(pattern, true, Map.of());
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "line Subscribe {any:1-999999999}, at most 100000 characters",
    "line Subscribe {any:1-99999999999999}, at most 100000 characters",
    "line Subscribe {digits:1-5000}, at most 100 digits",
    "max-lines 2147483647, at most 1000 lines",
    "max-lines 99999999999, not a number",
    "head 2000, at most 20 lines",
  })
  void absurd_counts_are_an_error(String directive, String message) {
    assertError("my.rules:4: " + message, file(directive));
  }

  @Test
  void more_lines_after_the_first_than_can_be_are_an_error() {
    List<String> lines =
        new ArrayList<>(List.of("pack my", "rule my.rule", "kind ad", "line lantern"));
    lines.addAll(List.of("maybe x ".repeat(60).split("(?<=x )")));

    assertError("my.rules:55: more than 50 lines after the first", lines);
  }

  @Test
  void a_line_that_is_too_long_is_an_error() {
    assertError(
        "my.rules:4: a line is longer than 10000 characters", file("note " + "x".repeat(200_000)));
  }

  @Test
  void more_rules_than_can_be_are_an_error() {
    List<String> lines = new ArrayList<>(List.of("pack my"));
    IntStream.range(0, 10_001)
        .forEach(
            i ->
                lines.addAll(
                    List.of("rule my.r" + i, "kind ad", "line lantern", "yes lantern", "no lamp")));

    assertError("my.rules:50002: more than 10000 rules", lines);
  }

  @Test
  void rules_that_are_too_long_together_are_an_error_where_they_become_so() {
    List<String> lines =
        new ArrayList<>(List.of("pack my", "define a " + "lantern ".repeat(1_000) + "x"));
    IntStream.range(0, 100)
        .forEach(
            i ->
                lines.addAll(
                    List.of("rule my.r" + i, "kind ad", "line {a}", "yes lantern", "no lamp")));

    assertError("my.rules:313: the rules up to here have more than 500000 characters", lines);
  }

  /** What takes twice the time for one part more would take years here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "line lantern[a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a][a]b",
        "line lantern(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)b",
        "inline lantern(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)b",
        "inline lantern{names} {names} {names} {names} {names} {names} {names} {names} b",
        "inline lantern{any:0-5000}{names}b",
        "inline lantern{any:0-5000}{digits:1-9}b",
        "inline lantern{any:0-5000} b",
        "inline lantern{title:0-5000} {=title}{any:0-5000}b",
        "sentence lantern{any:0-5000} b",
        "suffix lantern{any:0-90}[a][a][a][a][a][a][a][a][a]b",
        "prefix lantern{any:0-5000}{unended:0-5000} b",
        "tail lantern{any:0-5000} b",
        "tail lantern",
        "sentence lantern",
      })
  void matching_takes_time_in_proportion_to_the_text(String shape) {
    assertQuickOnAllTexts(shape);
  }

  @Test
  void lines_that_may_be_there_are_not_tried_in_all_ways() {
    assertQuickOnAllTexts(
        Stream.concat(
                Stream.of("line lantern[a]{any:0-9}"),
                "maybe lantern[{any:1-99}];"
                    .repeat(40)
                    .lines()
                    .flatMap(l -> Stream.of(l.split(";"))))
            .toArray(String[]::new));
  }

  @Test
  void a_block_of_many_lines_is_not_looked_through_from_each_of_them() {
    assertQuickOnAllTexts("block lantern", "item lantern", "until the end", "max-lines 1000");
  }

  @Test
  void a_counted_rule_whose_numbers_are_optional_is_no_trouble() {
    Rule rule = RuleFiles.rule("counted Slide [{k}] of [{n}]", "opening Slides");

    assertFalse(Strips.strip(rule, "Slide  of  Slide 1 of 2 Slide  of 2").isSuspect());
  }

  @Test
  void many_rules_for_one_word_are_no_trouble() {
    List<String> lines = new ArrayList<>(List.of("pack my"));
    IntStream.range(0, 5_000)
        .forEach(
            i ->
                lines.addAll(
                    List.of(
                        "rule my.r" + i,
                        "kind ad",
                        "inline lantern{any:0-20}" + i + "#",
                        "yes a",
                        "no b")));
    Stripper stripper =
        new Stripper(RuleSet.of(RuleFile.read("my.rules", lines, Map.of()).rules()));

    assertTimeoutPreemptively(
        LIMIT, () -> stripper.strip(Strips.utf8("lantern ".repeat(SIZE / 8))));
  }

  private static void assertQuickOnAllTexts(String... directives) {
    Rule rule = assertTimeoutPreemptively(LIMIT, () -> RuleFiles.rule(directives));
    for (String text :
        List.of(
            "lantern" + "a".repeat(SIZE),
            ("lantern" + "a".repeat(50) + "\n").repeat(SIZE / 50),
            "lantern".repeat(SIZE / 7),
            "lantern\n".repeat(SIZE / 8),
            "lantern ".repeat(100) + " ".repeat(SIZE),
            "lantern" + "A ".repeat(SIZE / 2),
            "lantern1".repeat(50) + "9".repeat(SIZE))) {
      assertTimeoutPreemptively(LIMIT, () -> Strips.strip(rule, text));
    }
  }

  private static List<String> file(String directive) {
    List<String> lines = new ArrayList<>(List.of("pack my"));
    lines.addAll(rule(directive));
    return lines;
  }

  /** A rule whose shape stands on its third line. */
  private static List<String> rule(String directive) {
    return List.of("rule my.rule", "kind ad", directive, "yes a", "no b");
  }

  private static void assertError(String expected, List<String> lines) {
    String message =
        assertTimeoutPreemptively(
            LIMIT,
            () ->
                String.valueOf(
                    assertThrows(
                            DedupeException.class, () -> RuleFile.read("my.rules", lines, Map.of()))
                        .getMessage()));

    assertEquals(expected, message.substring(0, Math.min(expected.length(), message.length())));
  }
}
