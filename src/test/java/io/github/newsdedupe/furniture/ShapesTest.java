package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of rules that stand on sentences, at the ends of articles or against other rules. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShapesTest {

  private static final String BODY = "The lamp on the pier went out at dusk. ".repeat(12).strip();
  private static final String[] THANKS = {"sentence {names} contributed to this report."};
  private static final String[] MORE = {"tail Related Topics"};

  @Test
  void a_sentence_goes_from_the_end_of_a_line() {
    assertEquals(
        BODY + " ",
        Strips.kept(
            BODY + " Ana Ruiz in Port Landry contributed to this report.",
            "sentence {any:3-60} contributed to this report."));
    assertEquals(BODY + " ", Strips.kept(BODY + " Ana Ruiz contributed to this report.", THANKS));
  }

  @Test
  void a_sentence_goes_from_the_middle_and_the_beginning_of_a_line() {
    assertEquals(
        BODY + " " + BODY,
        Strips.kept(BODY + " Ana Ruiz contributed to this report. " + BODY, THANKS));
    assertEquals(BODY, Strips.kept("Ana Ruiz contributed to this report. " + BODY, THANKS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said Ana Ruiz contributed to this report.",
        "Ana Ruiz contributed to this report.s",
        "\u201CIt rained. Ana Ruiz contributed to this report. It was late,\u201D he said.",
        "\"Ana Ruiz contributed to this report.\"",
      })
  void a_part_of_a_sentence_and_what_is_quoted_stays(String text) {
    assertEquals(text, Strips.kept(text, THANKS));
  }

  @Test
  void the_full_stop_of_an_abbreviation_begins_no_sentence() {
    assertEquals(
        "It rained. ", Strips.kept("It rained. Ana St. Ives contributed to this report.", THANKS));
  }

  @Test
  void the_end_of_a_line_goes_and_the_rest_stays() {
    String[] rule = {"suffix [ ]({names}/AP Photo)"};

    assertEquals("A lamp.\nA pier", Strips.kept("A lamp. (Ana Ruiz/AP Photo)\nA pier", rule));
  }

  @Test
  void a_tail_takes_all_that_follows() {
    assertEquals(BODY + "\n", Strips.kept(BODY + "\nRelated Topics\nLamps\nPiers\n", MORE));
  }

  @Test
  void a_tail_needs_a_body_before_it_that_is_longer() {
    String links = "Related Topics\nLamps\nPiers";
    assertEquals("A lamp.\n" + links, Strips.kept("A lamp.\n" + links, MORE));
    String first = BODY + "\n" + links + "\n" + BODY;
    assertEquals(first, Strips.kept(first, MORE));
  }

  @Test
  void the_last_lines_are_counted_from_the_end() {
    String[] rule = {"line By {names}", "foot 2"};

    assertEquals("By Ana Ruiz\nx\ny", Strips.kept("By Ana Ruiz\nx\ny", rule));
    assertEquals("x\ny", Strips.kept("x\nBy Ana Ruiz\n\ny", rule));
  }

  @Test
  void what_is_quoted_is_no_furniture_in_mid_line() {
    String[] rule = {"inline Continue reading the main story"};

    for (String quoted :
        new String[] {
          "\"Continue reading the main story\"",
          "\u201CContinue reading the main story,\u201D",
          "\u201EContinue reading the main story\u201C",
          "\u00ABContinue reading the main story\u00BB",
          "\u300CContinue reading the main story\u300D"
        }) {
      String text = "It says " + quoted + " on every page.";
      assertEquals(text, Strips.kept(text, rule));
    }
    assertEquals(
        "\"A lamp,\" he said. \"A pier.\"",
        Strips.kept("\"A lamp,\" he said. Continue reading the main story \"A pier.\"", rule));
  }

  @Test
  void what_a_rule_keeps_no_rule_takes() {
    Rule keep = RuleFiles.rule("keep By Ana Ruiz", "head 3");
    Rule line = RuleFiles.rule("line By {names}", "head 3");
    Rule twin = new Rule("my.b", "test", line.shape(), line.examples(), line.source());
    Stripper stripper = new Stripper(RuleSet.of(List.of(keep, twin)));

    assertEquals("By Ana Ruiz\n", kept(stripper, "By Ana Ruiz\nBy Evan Miller\n"));
  }

  @Test
  void a_line_may_echo_the_line_before_it() {
    String[] rule = {"line Image{title:3-90}{end}", "next {=title}"};

    assertEquals("x\n", Strips.kept("x\nImageA lamp\nA lamp", rule));
    assertEquals("x\nImageA lamp\nA pier", Strips.kept("x\nImageA lamp\nA pier", rule));
  }

  @Test
  void uncertain_rules_that_want_too_much_of_an_article_get_nothing() {
    String captions = "Image: a lamp on a pier at dusk\n".repeat(30);
    Rule rule = RuleFiles.rule("line Image: {unended:3-90}");

    StrippedText stripped = Strips.strip(rule, captions + BODY);

    assertTrue(stripped.isSuspect());
    assertEquals(List.of(), stripped.removed());
    assertFalse(Strips.strip(rule, captions + BODY.repeat(5)).isSuspect());
  }

  @Test
  void certain_rules_may_take_nearly_everything() {
    StrippedText stripped =
        Strips.strip(RuleFiles.rule("line Advertisement"), "Advertisement\n".repeat(200) + BODY);

    assertFalse(stripped.isSuspect());
    assertEquals(BODY, new String(stripped.kept(), StandardCharsets.UTF_8));
  }

  private static String kept(Stripper stripper, String text) {
    return new String(stripper.strip(Strips.utf8(text)).kept(), StandardCharsets.UTF_8);
  }
}
