package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A look at the literal around a word saves time and no more: its twin tries every word. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkTest {

  private static final int CASES = 500;

  private static final List<PageFurniture> CATALOGUE = Catalogue.all();

  private static final List<Rule> RULES = RuleSet.ofPacks().rules();

  @Test
  void mixtures_lose_the_same_when_rules_are_tried_at_every_word() {
    for (long seed = 0; seed < CASES; seed++) {
      assertSame(RULES, Strips.utf8(new Mixture(seed).text()));
    }
  }

  @Test
  void pages_lose_the_same_when_rules_are_tried_at_every_word() {
    for (long seed = 0; seed < CASES; seed++) {
      assertSame(RULES, new Injection(seed, some(seed)).text());
    }
  }

  @Test
  void examples_lose_the_same_when_their_rule_is_tried_at_every_word() {
    for (Rule rule : RULES) {
      for (Example example : rule.examples()) {
        assertSame(List.of(rule), Strips.utf8(example.text()));
      }
    }
  }

  @Test
  void a_sentence_is_found_by_a_word_long_before_its_literal() {
    String filler = "from the pier, the harbour and the town ".repeat(10);
    String sentence = "Ana Ruiz, who contributed " + filler + "contributed to this report.";

    assertEquals(
        "It fell on Monday.",
        Strips.kept(
                "It fell on Monday. " + sentence,
                "sentence Ana {any:3-600} contributed to this report.")
            .strip());
  }

  private static void assertSame(List<Rule> rules, byte[] text) {
    StrippedText stripped =
        rules == RULES ? Strips.strip(text) : new Stripper(RuleSet.of(rules)).strip(text);
    assertEquals(new PlainStripper(rules).strip(text).removed(), stripped.removed());
  }

  private static List<PageFurniture> some(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, 6)
        .mapToObj(i -> CATALOGUE.get(random.nextInt(CATALOGUE.size())))
        .filter(furniture -> furniture.place() != PageFurniture.Place.LEAD)
        .toList();
  }
}
