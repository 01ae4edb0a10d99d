package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.furniture.StrippedText;
import io.github.newsdedupe.furniture.Stripper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commonest furniture of large outlets, by what it says: how much of it is gone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class FurnitureOnAllSidesAcceptance {

  private static final double SHARE = .98;

  private final List<String> raw = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

  @BeforeAll
  void strip() throws IOException {
    Stripper stripper = new Stripper(RuleSet.builtIn());
    Map<String, String> texts = SharedCorpus.texts("allsides");
    for (String text : texts.values()) {
      StrippedText stripped = stripper.strip(text.getBytes(StandardCharsets.UTF_8));
      raw.add(text);
      stripped.forEachKept(
          (bytes, from, to) ->
              kept.add(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    }
  }

  @AfterAll
  void forget() {
    raw.clear();
    kept.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JUST WATCHED",
        "Hide Caption",
        "Story highlights",
        "Media playback is unsupported",
        "Image copyright",
        "toggle caption",
        "Story Continued Below",
        "CLICK HERE TO GET THE FOX NEWS APP",
        "Continue reading the main story",
      })
  void at_least_98_percent_are_gone_wherever_they_stood(String literal) {
    assertGone(literal, Pattern.compile(Pattern.quote(literal)));
  }

  /** Elsewhere it is a word like any other. */
  @ParameterizedTest
  @ValueSource(strings = "Advertisement")
  void at_least_98_percent_are_gone_of_those_that_were_a_line(String literal) {
    assertGone(literal, Pattern.compile("(?m)^[ \\t]*" + literal + "[ \\t]*$"));
  }

  private void assertGone(String name, Pattern literal) {
    long before = count(raw, literal);
    long after = count(kept, literal);
    System.out.printf("%-36s %5d of %5d gone%n", name, before - after, before);
    assertTrue(before > 0, name);
    assertTrue(before - after >= SHARE * before, () -> after + " of " + before + " are left");
  }

  private static long count(List<String> texts, Pattern literal) {
    return texts.stream().mapToLong(text -> literal.matcher(text).results().count()).sum();
  }
}
