package io.github.newsdedupe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.report.model.Furniture.LearnedEntry;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was learned as a rule file: whatever the sentences, it can be read and its examples hold.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LearnedRulesTest {

  private static final RuleSet KNOWN = RuleSet.builtIn();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up for the evening letter.",
        "It's \"free\" \u2014 sign up [here] {now} (or|and) later #today.",
        "Sign up at C:\\lamp\\up and at \\\\lamp.",
        "\u65B0\u805E\u306E\u8CFC\u8AAD\u306F\u3053\u3061\u3089\u304B\u3089\u3002",
        "#lamp is the word of the week.",
      })
  void a_sentence_becomes_a_rule(String text) {
    LearnedRules learned = learned(text);

    assertEquals(0, learned.leftOut(), text);
    assertHolds(learned, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up\u001B[31m for the letter.",
        "Sign up \u009B31m for the letter.",
        "Sign up \u202Efor\u202C the letter.",
        "Sign up for\nthe letter.",
        "Sign up\u2028for the letter.",
        "Sign up << for >> the letter.",
        "Sign up for\\nthe letter.",
        "Sign  up for the letter.",
        "a.",
        "",
      })
  void what_no_rule_can_say_is_left_out_and_counted(String text) {
    LearnedRules learned = learned(text, "Sign up for the evening letter.");

    assertEquals(1, learned.leftOut(), text);
    assertHolds(learned, 1);
  }

  @Test
  void a_sentence_that_is_too_long_is_left_out() {
    LearnedRules learned = learned("Sign up " + "for the letter ".repeat(700) + ".");

    assertEquals(1, learned.leftOut());
    assertHolds(learned, 0);
  }

  @Test
  void there_are_no_more_rules_than_a_file_may_hold() {
    String[] texts =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "Sign up for letter " + i + " of the lamp" + " and the lamp".repeat(30))
            .toArray(String[]::new);

    LearnedRules learned = learned(texts);

    assertTrue(learned.leftOut() > 500, () -> learned.leftOut() + " left out");
    assertHolds(learned, 2_000 - learned.leftOut());
  }

  @Test
  void any_characters_in_sentences_and_sources_make_a_file_that_holds() {
    SplittableRandom random = new SplittableRandom(3);
    String odd = "\\[](){}|<>#'\"- n\n\t\u001B\u009B\u202E\u2028\u00A0\uD83D=:0\u65B0";
    List<LearnedEntry> entries =
        IntStream.range(0, 300)
            .mapToObj(
                i -> {
                  StringBuilder text = new StringBuilder("The lamp was lit on Monday.");
                  for (int changes = random.nextInt(5); changes >= 0; changes--) {
                    text.insert(
                        random.nextInt(text.length() + 1),
                        odd.charAt(random.nextInt(odd.length())));
                  }
                  String kind = List.of("label", "prefix", "sentence").get(random.nextInt(3));
                  return new LearnedEntry(text.toString(), kind, text.toString(), 9, 9);
                })
            .toList();

    LearnedRules learned = new LearnedRules(entries, 9, KNOWN);

    assertFalse(learned.lines().stream().anyMatch(line -> line.indexOf('\u001B') >= 0));
    assertTrue(learned.leftOut() > 50 && learned.leftOut() < 280, () -> "" + learned.leftOut());
    assertEquals(List.of(), KNOWN.failures("learned.rules", learned.lines()));
  }

  private static LearnedRules learned(String... texts) {
    List<LearnedEntry> entries =
        Stream.of(texts).map(text -> new LearnedEntry(text, "sentence", "lamp", 9, 9)).toList();
    return new LearnedRules(entries, 9, KNOWN);
  }

  private static void assertHolds(LearnedRules learned, int rules) {
    assertEquals(List.of(), KNOWN.failures("learned.rules", learned.lines()));
    assertEquals(rules, learned.lines().stream().filter(l -> l.startsWith("rule ")).count());
  }
}
