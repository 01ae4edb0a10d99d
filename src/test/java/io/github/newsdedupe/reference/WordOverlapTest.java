package io.github.newsdedupe.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordOverlapTest {

  @Test
  void equal_texts_agree_fully_whatever_their_case_and_marks() {
    assertEquals(new WordOverlap(1, 1), WordOverlap.of("The dam held.\n", "the DAM, held"));
  }

  @Test
  void furniture_that_stays_costs_precision() {
    WordOverlap overlap =
        WordOverlap.of("Home News\nThe dam held until noon.\nShare", "The dam held until noon.");

    assertEquals(new WordOverlap(.625, 1), overlap);
    assertEquals(2 * .625 / 1.625, overlap.f1(), 1e-12);
  }

  @Test
  void body_text_that_is_lost_costs_recall() {
    assertEquals(new WordOverlap(1, .4), WordOverlap.of("until noon", "The dam held until noon."));
  }

  @Test
  void words_out_of_their_order_do_not_count() {
    assertEquals(new WordOverlap(.5, .5), WordOverlap.of("noon until", "until noon"));
  }

  @Test
  void nothing_agrees_with_nothing_in_no_word() {
    assertEquals(new WordOverlap(0, 0), WordOverlap.of("", "The dam held."));
    assertEquals(0, WordOverlap.of("", "The dam held.").f1());
  }
}
