package io.github.newsdedupe.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Expectations worked out by hand from the algorithm. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JusTextTest {

  /** More than 200 characters, more than 32 % of its words stopwords. */
  private static final String GOOD =
      "The ferry company moved its oldest boat to the upper harbour on Tuesday, for the second"
          + " time in a month. Nobody aboard had been told why, and the pilots who were asked in"
          + " the evening said that they had not been told of it either.";

  /** 70 to 200 characters, more than 30 % stopwords. */
  private static final String NEAR_GOOD =
      "It was the second time in a month that the boat had been moved to the upper harbour.";

  /** 70 characters and more, few stopwords. */
  private static final String BAD =
      "Tugs Ferries Lighthouses Harbour Weather Tides Council Schools Libraries Markets Sport";

  private static final String SHORT = "Pilots were not told";

  @Test
  void long_blocks_of_prose_stay_and_long_blocks_of_names_go() {
    assertEquals(GOOD, kept(BAD, GOOD, BAD));
    assertEquals("", kept(BAD));
  }

  @Test
  void short_blocks_stay_between_good_ones_only() {
    assertEquals(String.join("\n", GOOD, SHORT, SHORT, GOOD), kept(GOOD, SHORT, SHORT, GOOD));
    assertEquals(GOOD, kept(SHORT, GOOD, SHORT, BAD));
    assertEquals("", kept(SHORT, SHORT));
  }

  @Test
  void a_short_block_on_the_border_stays_when_a_near_good_one_lies_beyond_it() {
    assertEquals(String.join("\n", GOOD, SHORT, NEAR_GOOD), kept(GOOD, SHORT, NEAR_GOOD, BAD));
    assertEquals(String.join("\n", NEAR_GOOD, SHORT, GOOD), kept(BAD, NEAR_GOOD, SHORT, GOOD));
  }

  @Test
  void near_good_blocks_stay_next_to_good_ones() {
    assertEquals(String.join("\n", NEAR_GOOD, GOOD), kept(BAD, NEAR_GOOD, GOOD));
    assertEquals("", kept(BAD, NEAR_GOOD, BAD));
  }

  @Test
  void one_near_good_block_that_stays_keeps_the_next() {
    assertEquals(
        String.join("\n", GOOD, NEAR_GOOD, NEAR_GOOD), kept(GOOD, NEAR_GOOD, NEAR_GOOD, BAD));
  }

  @Test
  void a_sign_of_copyright_is_bad_in_any_block() {
    assertEquals("", kept(GOOD + " © The Evening Lamp"));
  }

  private static String kept(String... blocks) {
    return JusText.kept(String.join("\n\n", blocks));
  }
}
