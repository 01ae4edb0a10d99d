package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.text.Lines;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the length of lines tells of the labels of a menu. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageLinesTest {

  private static final List<String> LINES =
      List.of(
          "Home",
          "Tug Races",
          "\u706F\u5854",
          "\uD83D\uDEA2".repeat(25),
          "It rained.",
          "",
          " ",
          "Nobody aboard had been told why, and the pilots who were asked in the evening said so,"
              + " as they had the day before");

  @Test
  void articles_of_paragraphs_have_no_line_that_may_be_a_label() {
    PageLines page = page((LINES.get(LINES.size() - 1) + "\nHome\n\n").repeat(20));

    assertEquals(0, page.mostLabels());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void no_text_has_more_labels_than_its_lines_allow(long seed) {
    SplittableRandom random = new SplittableRandom(seed);

    for (int i = 0; i < 300; i++) {
      int kinds = random.nextInt(1, LINES.size() + 1);
      String text =
          IntStream.range(0, 40)
              .mapToObj(line -> LINES.get(random.nextInt(kinds)))
              .collect(Collectors.joining("\n"));
      PageLines page = page(text);
      int lines = (int) text.chars().filter(c -> c == '\n').count();

      assertTrue(page.labels(0, lines) <= page.mostLabels(), text);
    }
  }

  private static PageLines page(String text) {
    byte[] utf8 = Strips.utf8(text);
    return new PageLines(utf8, Lines.of(utf8, 0, utf8.length));
  }
}
