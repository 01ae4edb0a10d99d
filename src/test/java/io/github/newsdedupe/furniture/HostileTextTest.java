package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stripping takes time in proportion to the text, whatever the text. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileTextTest {

  /** Generous: what is not linear takes minutes. */
  private static final Duration LIMIT = Duration.ofSeconds(4);

  private static final int MEGABYTE = 1 << 20;

  /** Reading the rules is not what is timed. */
  @BeforeAll
  static void read_the_rules() {
    Strips.strip("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JUST WATCHED ",
        "JUST WATCHED a Replay More Videos ... MUST WATCH ",
        "Photos: Hide Caption 1 of 2 ",
        "Hide Caption 1 of 9999 Hide Caption 2 of 9999 ",
        "Hide Caption 1 of 2 Hide Caption 2 of 2 ",
        "Photos: ",
        "Photos: a\n",
        "Photos: a\nb\nPHOTO:\nc\n",
        "Image: ",
        "Image: abc\n",
        "Story highlights ",
        "Story highlights a\n",
        "Ana Ruiz contributed to this report ",
        "A contributed to this report.\n",
        "By Ana, ",
        "ImageA ",
        "list of 4 items list 1 of 4 ",
        "Newsletter Sign Up ",
        "We use cookies to our ",
        "1,2,",
        "((",
        "[ {",
        "\n",
        " ",
        "\u20AC",
      })
  void a_megabyte_of_the_same_words_is_no_trouble(String words) {
    assertQuick(words.repeat(MEGABYTE / words.length()));
  }

  @Test
  void a_rule_with_gaps_in_gaps_is_no_trouble() {
    Rule rule =
        RuleFiles.rule("inline lantern {any:0-2000}a{any:0-2000}b{any:0-2000}c{any:0-2000}d");
    String line = "lantern " + "abc".repeat(MEGABYTE);

    StrippedText stripped =
        assertTimeoutPreemptively(LIMIT, () -> Strips.strip(rule, line + "\n" + line));

    assertTrue(stripped.isSuspect());
  }

  @Test
  void many_anchors_before_a_long_run_of_space_are_no_trouble() {
    assertQuick("Photos: ".repeat(50_000) + " ".repeat(MEGABYTE / 2));
  }

  @Test
  void many_anchors_after_a_long_run_of_space_are_no_trouble() {
    assertQuick(" ".repeat(MEGABYTE / 2) + "Photos: ".repeat(50_000));
  }

  @Test
  void many_anchors_after_a_word_without_end_are_no_trouble() {
    assertQuick("A".repeat(MEGABYTE / 2) + " contributed".repeat(40_000));
  }

  private static void assertQuick(String text) {
    assertTimeoutPreemptively(LIMIT, () -> Strips.strip(text));
  }
}
