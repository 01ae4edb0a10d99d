package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of the built-in rules, each rule run alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleExamplesTest {

  private static final Rule RULE =
      RuleFiles.read(
              "pack my",
              "rule my.ad",
              "  kind ad",
              "  line Lamps for sale!",
              "  yes  Lamps for sale!",
              "  no   Lamps for sale were seen.")
          .rules()
          .get(0);

  @TestFactory
  Stream<DynamicTest> every_rule_does_what_its_examples_show() {
    return RuleSet.ofPacks().rules().stream()
        .flatMap(rule -> rule.examples().stream().map(example -> test(rule, example)));
  }

  private static DynamicTest test(Rule rule, Example example) {
    return DynamicTest.dynamicTest(
        rule.id() + " " + example.line() + ": " + example.marked(),
        () -> assertEquals(Optional.empty(), example.failure(rule)));
  }

  @Test
  void furniture_that_stays_is_a_failure() {
    assertFails(new Example(1, true, "Lamps, cheap!"), "removes nothing");
  }

  @Test
  void more_than_is_marked_is_a_failure() {
    assertFails(new Example(1, true, "<<Lamps>> for sale!"), "should remove 'Lamps'");
  }

  @Test
  void two_spans_are_a_failure() {
    assertFails(new Example(1, true, "<<Lamps for sale!>>\nRain.\nLamps for sale!"), "' and '");
  }

  @Test
  void text_that_goes_from_a_counterexample_is_a_failure() {
    assertFails(new Example(1, false, "Rain.\nLamps for sale!"), "removes 'Lamps for sale!'");
  }

  private static void assertFails(Example example, String reason) {
    Optional<String> failure = example.failure(RULE);

    assertTrue(failure.orElse("").contains(reason), () -> failure.toString());
    assertEquals(
        List.of(), RULE.examples().stream().flatMap(e -> e.failure(RULE).stream()).toList());
  }
}
