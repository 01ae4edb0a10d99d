package io.github.newsdedupe.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitTest {

  /** A tenth of a percent is no binary fraction, and must not lose an article for that. */
  @ParameterizedTest
  @CsvSource({
    "new, 0, 10, true",
    "new, 1, 10, false",
    "any, 1, 10, false",
    "3, 3, 10, true",
    "3, 4, 10, false",
    "0, 0, 0, true",
    "0.1%, 3, 3000, true",
    "0.1%, 4, 3000, false",
    "2.5%, 1, 40, true",
    "2.5%, 1, 39, false",
    "0%, 0, 0, true",
    "100%, 9, 9, true"
  })
  void a_limit_is_reached_but_not_passed(
      String limit, int duplicates, int articles, boolean admitted) {
    assertEquals(admitted, Limit.parse(limit).admits(duplicates, articles));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "-1", "1.5", "101%", "%", "2,5%", "1e3", " 1", "1234567890"})
  void what_is_no_limit_is_refused(String text) {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> Limit.parse(text));

    assertEquals(
        "--fail-on must be any, new, a number such as 10 or a percentage such as 2.5%, but is "
            + text,
        wrong.getMessage());
  }
}
