package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time, held against one byte at a time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EightBytesTest {

  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void letters_and_digits_of_ASCII_are_flagged_and_no_other_byte() {
    for (byte[] text : texts()) {
      long flags = EightBytes.wordFlags(EightBytes.at(text, 0));

      for (int i = 0; i < Long.BYTES; i++) {
        boolean word = text[i] >= 0 && Character.isLetterOrDigit(text[i]);
        assertEquals(word, isFlagged(flags, i), () -> Arrays.toString(text));
        assertEquals(word, EightBytes.isWord(text[i]));
      }
      assertEquals(0, flags & ~EightBytes.FLAGS);
    }
  }

  @Test
  void equal_bytes_are_flagged_and_no_other_byte() {
    for (byte[] text : texts()) {
      for (int character : new int[] {'&', '\n', 0, 127, text[3] & 127}) {
        long flags = EightBytes.equalFlags(EightBytes.at(text, 0), character);
        long lowest = EightBytes.lowestEqual(EightBytes.at(text, 0), character);

        for (int i = 0; i < Long.BYTES; i++) {
          assertEquals(text[i] == character, isFlagged(flags, i));
        }
        assertEquals(EightBytes.first(flags), EightBytes.first(lowest));
      }
    }
  }

  @Test
  void bytes_of_other_characters_can_be_looked_for_too() {
    for (byte[] text : texts()) {
      for (int wanted : new int[] {0xC2, 0xE3, 0xEF, text[5] & 0xFF}) {
        long flags = EightBytes.equalFlags(EightBytes.at(text, 0), wanted);

        for (int i = 0; i < Long.BYTES; i++) {
          assertEquals(text[i] == (byte) wanted, isFlagged(flags, i));
        }
      }
    }
  }

  @Test
  void what_comes_before_the_blank_is_flagged_and_no_other_byte() {
    for (byte[] text : texts()) {
      long flags = EightBytes.controlFlags(EightBytes.at(text, 0));

      for (int i = 0; i < Long.BYTES; i++) {
        assertEquals(text[i] >= 0 && text[i] < ' ', isFlagged(flags, i));
      }
    }
  }

  @Test
  void the_first_flag_is_found_and_eight_means_none() {
    assertEquals(0, EightBytes.first(EightBytes.FLAGS));
    assertEquals(5, EightBytes.first(0x80L << 40));
    assertEquals(8, EightBytes.first(0));
  }

  @Test
  void the_beginning_of_a_word_is_read_at_the_end_of_the_array_too() {
    byte[] text = "0123456789ABCDEFGHIJ".getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at < text.length; at++) {
      for (int count = 1; count <= Math.min(Long.BYTES, text.length - at); count++) {
        String head =
            new String(text, at, count, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        byte[] padded = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), 8);

        assertEquals(EightBytes.at(padded, 0), EightBytes.lowerCaseHead(text, at, count));
      }
    }
  }

  private static boolean isFlagged(long flags, int i) {
    return ((flags >>> (i * Byte.SIZE + 7)) & 1) != 0;
  }

  /** All pairs of neighbours, in every place, among others at random. */
  private byte[][] texts() {
    byte[][] texts = new byte[1 << 16][Long.BYTES];
    for (int i = 0; i < texts.length; i++) {
      random.nextBytes(texts[i]);
      texts[i][i % 7] = (byte) i;
      texts[i][i % 7 + 1] = (byte) (i >> 8);
    }
    return texts;
  }
}
