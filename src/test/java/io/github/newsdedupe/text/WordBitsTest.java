package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs of letters and digits, held against counting them byte by byte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordBitsTest {

  private final WordBits bits = new WordBits();

  @Test
  void a_run_is_as_long_as_its_letters_and_digits_inside_the_piece() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 300; round++) {
      byte[] text = text(random, 200 + random.nextInt(3000));
      int from = random.nextInt(text.length);
      int to = random.nextInt(from, text.length) + 1;

      bits.fill(text, from, to);

      for (int at = from; at < to; at++) {
        assertEquals(run(text, at, to), bits.run(at));
      }
      assertEquals(0, bits.run(to));
    }
  }

  /** Words of all lengths up to twice a window, and other signs between. */
  private static byte[] text(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append("aZ9".repeat(40), 0, random.nextInt(8) == 0 ? random.nextInt(120) : 5);
      text.append(random.nextBoolean() ? " " : "\u201D, \u00E9");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int run(byte[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] >= 0 && Character.isLetterOrDigit(text[at])) {
      at++;
    }
    return Math.min(at - from, WordBits.WINDOW);
  }
}
