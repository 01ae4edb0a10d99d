package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What may stand in braces, against a regular expression that says the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceholderTest {

  private static final String SYNTAX = "=?[A-Za-z-]+(:[0-9]+(-[0-9]+)?)?";

  @Test
  void a_name_may_have_an_echo_before_it_and_bounds_after_it() {
    SplittableRandom random = new SplittableRandom(5);
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      String source = source(random);

      assertEquals(source.matches(SYNTAX), isRead(source), source);
      read += isRead(source) ? 1 : 0;
    }
    assertEquals(true, read > 1_000, "too few that are right: " + read);
  }

  private static String source(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(7))
        .mapToObj(i -> String.valueOf("=aZ-:19é ".charAt(random.nextInt(9))))
        .collect(Collectors.joining());
  }

  private static boolean isRead(String source) {
    try {
      Placeholder.parse(source);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
