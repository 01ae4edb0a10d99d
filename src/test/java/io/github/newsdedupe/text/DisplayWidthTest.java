package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3, abc",
    "abc, 2, ab",
    "abc, 0, ''",
    "'', 0, ''",
    "新聞報, 5, 新聞",
    "新聞報, 6, 新聞報",
    "한글x, 4, 한글",
    "ｆｆ, 3, ｆ",
    "\uD83D\uDEA2x, 2, \uD83D\uDEA2",
    "\uD83D\uDEA2x, 1, ''",
    "cafe\u0301s, 4, cafe\u0301",
    "\u0915\u094D\u200D\u0937, 2, \u0915\u094D\u200D\u0937",
  })
  void what_fits_is_the_beginning(String text, int columns, String beginning) {
    assertEquals(beginning, DisplayWidth.fit(text, columns));
  }
}
