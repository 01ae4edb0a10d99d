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

  @Test
  void words_of_a_window_begin_and_end_where_counting_says() {
    SplittableRandom random = new SplittableRandom(5);
    byte[] text = text(random, 3000);
    bits.fill(text, 0, text.length);
    for (int at = 0; at < text.length - Long.SIZE; at++) {
      long window = bits.window(at);

      for (int i = 0; i < WordBits.WINDOW; i++) {
        boolean inside = run(text, at + i, text.length) > 0;
        boolean before = i > 0 && run(text, at + i - 1, text.length) > 0;
        assertEquals(inside && !before, (WordBits.starts(window) >>> i & 1) == 1);
        assertEquals(!inside && before, (WordBits.ends(window) >>> i & 1) == 1);
      }
    }
  }

  @Test
  void an_ampersand_is_seen_wherever_it_stands_in_the_piece_and_nowhere_else() {
    for (int at = 0; at < 40; at++) {
      byte[] text = "a".repeat(40).getBytes(StandardCharsets.UTF_8);
      text[at] = '&';

      bits.fill(text, 3, 37);

      assertEquals(at >= 3 && at < 37, bits.hasAmpersand());
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
