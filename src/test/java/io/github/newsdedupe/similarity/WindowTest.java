package io.github.newsdedupe.similarity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WindowTest {

  private static final Window FORTNIGHT = new Window(OptionalInt.of(14));

  @Test
  void articles_as_far_apart_as_the_window_are_compared_and_no_further() {
    assertTrue(FORTNIGHT.admits(on(100), on(114)));
    assertTrue(FORTNIGHT.admits(on(114), on(100)));
    assertFalse(FORTNIGHT.admits(on(100), on(115)));
    assertFalse(FORTNIGHT.admits(on(115), on(100)));
  }

  @Test
  void an_article_without_a_date_is_compared_with_all() {
    assertTrue(FORTNIGHT.admits(OptionalLong.empty(), on(100)));
    assertTrue(FORTNIGHT.admits(on(100), OptionalLong.empty()));
    assertTrue(FORTNIGHT.admits(OptionalLong.empty(), OptionalLong.empty()));
  }

  @Test
  void a_window_of_no_days_admits_one_day() {
    Window day = new Window(OptionalInt.of(0));

    assertTrue(day.admits(on(100), on(100)));
    assertFalse(day.admits(on(100), on(101)));
  }

  @Test
  void without_a_window_all_are_compared() {
    assertTrue(Window.UNBOUNDED.admits(on(-100_000), on(100_000)));
  }

  private static OptionalLong on(long day) {
    return OptionalLong.of(day);
  }
}
