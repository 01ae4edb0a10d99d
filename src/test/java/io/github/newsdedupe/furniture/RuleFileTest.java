package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files: what is read, and how mistakes are reported. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleFileTest {

  private static final String[] RULE = {
    "pack my", "", "rule my.rule", "kind ad", "line Subscribe to {names}", "yes a", "no b",
  };

  @Test
  void a_rule_has_what_its_directives_say() {
    Rule rule = RuleFiles.read(RULE).rules().get(0);

    assertEquals("my.rule", rule.id());
    assertEquals("ad", rule.kind());
    assertEquals(List.of(new Example(6, true, "a"), new Example(7, false, "b")), rule.examples());
  }

  @Test
  void blank_lines_comments_and_notes_say_nothing() {
    List<String> plain = RuleFiles.read(RULE).rules().get(0).source().lines();

    List<String> commented =
        RuleFiles.read(with(RULE, "# a comment", "", "   ", "note a note", "  # another"))
            .rules()
            .get(0)
            .source()
            .lines();

    assertEquals(plain, commented);
  }

  @Test
  void a_backslash_and_n_is_a_line_end_in_an_example() {
    Rule rule = RuleFiles.read(with(RULE, "yes one\\ntwo")).rules().get(0);

    assertEquals("one\ntwo", rule.examples().get(2).text());
  }

  @Test
  void a_define_can_be_used_in_later_rules_and_later_files() {
    RuleFile first = RuleFiles.read("pack one", "define outlet (Daily Lamp|Evening Lamp)");

    RuleFile second =
        RuleFile.read(
            "two.rules",
            List.of("pack two", "rule two.a", "kind ad", "line Read the {outlet}", "yes a", "no b"),
            first.macros());

    assertEquals(
        1,
        Strips.strip(second.rules().get(0), "Read the Evening Lamp\nRain fell.").removed().size());
  }

  @Test
  void an_unknown_directive_is_an_error_in_its_line() {
    assertError("my.rules:8: no such directive: colour", with(RULE, "colour red"));
  }

  @Test
  void a_directive_outside_a_rule_is_an_error() {
    assertError("my.rules:2: 'kind' stands outside a rule", "pack my", "kind ad");
  }

  @Test
  void a_directive_after_a_define_stands_outside_a_rule() {
    assertError("my.rules:9: 'no' stands outside a rule", with(RULE, "define a b", "no c"));
  }

  @Test
  void an_id_without_the_prefix_of_its_pack_is_an_error() {
    assertError(
        "my.rules:2: the id of a rule begins with its pack: my.", "pack my", "rule other.rule");
  }

  @Test
  void a_rule_without_a_pack_is_an_error() {
    assertError("my.rules:1: the id of a rule begins with its pack", "rule my.rule");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind", "line", "yes", "no"})
  void a_rule_without_one_of_its_parts_is_an_error_in_its_first_line(String missing) {
    String[] lines =
        Stream.of(RULE).filter(line -> !line.startsWith(missing)).toArray(String[]::new);

    String message = error(lines);

    assertTrue(message.startsWith("my.rules:3: a rule needs a "), message);
  }

  @Test
  void a_rule_with_two_shapes_is_an_error_in_the_second() {
    assertError(
        "my.rules:8: a rule has one shape, not both line and inline",
        with(RULE, "inline Subscribe now"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line By {names}",
        "inline Ad: {digits:1}",
        "inline {names} wrote",
        "line [Subscribe] to",
        "line a-b 'c' \"d\"",
        "line \u6CB3",
        "inline Lamp",
        "sentence Lamp{any:1-9}.",
      })
  void a_rule_for_the_whole_text_needs_a_literal_word(String shape) {
    assertError(
        "my.rules:2: a rule for the whole text needs a literal word of 5 bytes, or a line of it"
            + " begins with 4",
        ruleOf(shape));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line Lamp",
        "line By Ana",
        "line \u6CB3\u6C34",
        "line \u00C9t\u00E9",
        "line (Lamp|Pier) {any:1-9}",
        "line {any:1-9} the end",
        "inline a lantern",
        "sentence {names} and others.",
      })
  void a_short_word_will_do_at_the_start_of_a_line(String shape) {
    assertEquals(1, RuleFiles.read(ruleOf(shape)).rules().size());
  }

  @Test
  void a_rule_for_the_first_lines_needs_no_literal_word() {
    RuleFile file = RuleFiles.read(ruleOf("line By {names}", "head 3"));

    assertEquals(1, file.rules().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line Subscribe {",
        "line Subscribe {colour}",
        "line Subscribe {}",
        "line Subscribe [now",
        "line Subscribe (now|later",
        "line Subscribe {any:x}",
        "line Subscribe {any:1-99999999999}"
      })
  void a_bad_pattern_is_an_error_in_its_line(String shape) {
    String message = error(ruleOf(shape));

    assertTrue(message.startsWith("my.rules:4: "), message);
  }

  @Test
  void a_define_that_contains_itself_is_an_error_where_it_is_used() {
    assertError(
        "my.rules:6: a define that contains itself",
        "pack my",
        "define a x{b}",
        "define b {a}y",
        "rule my.rule",
        "kind ad",
        "line Subscribe {a}");
  }

  @Test
  void a_define_without_a_pattern_is_an_error() {
    assertError("my.rules:2: define needs a name and a pattern", "pack my", "define month");
  }

  @ParameterizedTest
  @ValueSource(strings = {"head many", "head", "head 1.5", "max-lines x", "head -1"})
  void a_bad_number_is_an_error_in_its_line(String directive) {
    String message = error(with(RULE, directive));

    assertTrue(message.startsWith("my.rules:8: "), message);
  }

  @Test
  void a_counted_rule_needs_an_opening() {
    assertError("my.rules:2: counted needs 'opening'", ruleOf("counted Picture {k} of {n}"));
  }

  @Test
  void a_block_needs_a_line_to_end_before() {
    assertError("my.rules:2: block needs 'until'", ruleOf("block Highlights", "max-lines 3"));
  }

  @Test
  void a_block_needs_to_know_how_long_it_may_be() {
    String message = error(ruleOf("block Highlights", "until The end"));

    assertTrue(message.startsWith("my.rules:2: "), message);
  }

  @Test
  void two_rules_of_one_id_are_an_error() {
    String message =
        error(with(RULE, "rule my.rule", "kind ad", "line Subscribe", "yes a", "no b"));

    assertTrue(message.startsWith("my.rules:8: "), message);
  }

  @Test
  void examples_do_not_change_the_hash_and_patterns_do() {
    String hash = RuleSet.of(RuleFiles.read(RULE).rules()).sha256();

    String example = RuleSet.of(RuleFiles.read(with(RULE, "yes more")).rules()).sha256();
    String pattern = RuleSet.of(RuleFiles.read(with(RULE, "next more")).rules()).sha256();

    assertEquals(hash, example);
    assertNotEquals(hash, pattern);
  }

  @Test
  void the_hash_counts_what_a_define_stands_for() {
    String hash = hashWithOutlet("(Lamp|Torch)");

    String other = hashWithOutlet("(Lamp|Candle)");

    assertNotEquals(hash, other);
  }

  private static String hashWithOutlet(String pattern) {
    Map<String, String> macros = Map.of("outlet", pattern);
    List<String> lines = List.of(ruleOf("line Read the {outlet} daily"));
    return RuleSet.of(RuleFile.read("my.rules", lines, macros).rules()).sha256();
  }

  /** A file whose rule begins in line 2 and has these directives from line 4 on. */
  private static String[] ruleOf(String... directives) {
    String[] start = {"pack my", "rule my.rule", "kind ad"};
    return with(with(start, directives), "yes a", "no b");
  }

  private static String[] with(String[] lines, String... more) {
    return Stream.concat(Stream.of(lines), Stream.of(more)).toArray(String[]::new);
  }

  private static void assertError(String expected, String... lines) {
    String message = error(lines);

    assertTrue(message.startsWith(expected), message);
  }

  private static String error(String... lines) {
    return String.valueOf(
        assertThrows(DedupeException.class, () -> RuleFiles.read(lines)).getMessage());
  }
}
