package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What bytes are taken for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextDecoderTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "caf\u00E9 \u20AC \uD83D\uDEA2", "\uFEFFmarked", "\u0000"})
  void valid_utf_8_is_the_same_array(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertSame(bytes, decoder().decode(bytes));
  }

  @Test
  void windows_1252_is_recognised() {
    assertEquals(
        "\u201CCaf\u00E9\u201D \u2014 5 \u20AC",
        decoded("\u201CCaf\u00E9\u201D \u2014 5 \u20AC", WINDOWS_1252));
  }

  @Test
  void a_byte_that_windows_1252_does_not_know_becomes_a_replacement() {
    assertEquals("a\uFFFD", decoded(bytes('a', 0x81)));
  }

  @Test
  void damaged_utf_8_stays_utf_8_with_replacements() {
    byte[] text = "x na\u00EFve \u20AC".getBytes(StandardCharsets.UTF_8);
    text[0] = (byte) 0xFF;

    assertEquals("\uFFFD na\u00EFve \u20AC", decoded(text));
  }

  @Test
  void utf_8_that_was_cut_in_mid_character_stays_utf_8() {
    byte[] text = "na\u00EFve \u00E9\u00E9 \u20AC".getBytes(StandardCharsets.UTF_8);

    byte[] cut = Arrays.copyOf(text, text.length - 1);

    assertEquals("na\u00EFve \u00E9\u00E9 \uFFFD", decoded(cut));
  }

  @Test
  void utf_16_with_a_byte_order_mark_is_recognised() {
    assertEquals("caf\u00E9 \u20AC", decoded("\uFEFFcaf\u00E9 \u20AC", StandardCharsets.UTF_16LE));
    assertEquals("caf\u00E9 \u20AC", decoded("\uFEFFcaf\u00E9 \u20AC", StandardCharsets.UTF_16BE));
  }

  @Test
  void utf_16_of_an_odd_length_loses_no_more_than_its_end() {
    assertEquals("a\uFFFD", decoded(bytes(0xFF, 0xFE, 'a', 0, 'b')));
  }

  @Test
  void an_encoding_that_was_asked_for_is_taken_at_its_word() {
    byte[] text = "\u0416\u0443\u043A".getBytes(Charset.forName("KOI8-R"));

    byte[] decoded = new TextDecoder(Optional.of(Charset.forName("KOI8-R"))).decode(text);

    assertEquals("\u0416\u0443\u043A", new String(decoded, StandardCharsets.UTF_8));
  }

  @Test
  void an_encoding_that_was_asked_for_comes_before_valid_utf_8() {
    byte[] text = "\u00E9".getBytes(StandardCharsets.UTF_8);

    byte[] decoded = new TextDecoder(Optional.of(WINDOWS_1252)).decode(text);

    assertEquals("\u00C3\u00A9", new String(decoded, StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void sequences_are_as_long_as_java_says(long seed) {
    SplittableRandom random = new SplittableRandom(seed);

    for (int i = 0; i < 4_000; i++) {
      byte[] bytes = randomSequence(random);

      assertEquals(lengthByJava(bytes), TextDecoder.sequenceLength(bytes, 0), () -> hex(bytes));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void whatever_goes_in_valid_utf_8_comes_out(long seed) {
    SplittableRandom random = new SplittableRandom(seed);

    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);

      byte[] decoded = decoder().decode(bytes);

      assertSame(decoded, decoder().decode(decoded), () -> hex(bytes));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void bytes_are_valid_if_java_decodes_them(long seed) {
    SplittableRandom random = new SplittableRandom(seed);

    for (int i = 0; i < 4_000; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (int part = random.nextInt(4); part > 0; part--) {
        out.writeBytes("plain text".repeat(random.nextInt(3)).getBytes(StandardCharsets.UTF_8));
        boolean whole = random.nextInt(3) > 0;
        out.writeBytes(
            whole ? "\u00E9\u20AC".getBytes(StandardCharsets.UTF_8) : randomSequence(random));
      }
      byte[] bytes = out.toByteArray();

      boolean valid = bytes.length == 0 || isDecoded(ByteBuffer.wrap(bytes));

      assertEquals(valid, TextDecoder.isValid(bytes, 0, bytes.length), () -> hex(bytes));
      byte[] part = ("x" + "\u00E9\u20AC".repeat(i % 2)).getBytes(StandardCharsets.UTF_8);
      byte[] line = concat(part, bytes, "\"}\n".getBytes(StandardCharsets.UTF_8));
      int end = part.length + bytes.length;
      assertEquals(valid, TextDecoder.isValid(line, part.length, end), () -> hex(line));
    }
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** Bytes that are likely to be a sequence, or nearly one. */
  private static byte[] randomSequence(SplittableRandom random) {
    byte[] bytes = new byte[random.nextInt(1, 6)];
    random.nextBytes(bytes);
    bytes[0] = (byte) (random.nextInt(4) == 0 ? bytes[0] : random.nextInt(0xBE, 0x100));
    for (int i = 1; i < bytes.length; i++) {
      bytes[i] = (byte) (random.nextInt(5) == 0 ? bytes[i] : random.nextInt(0x7E, 0xC2));
    }
    return bytes;
  }

  /** The length of the shortest beginning that Java decodes, or 0. */
  private static int lengthByJava(byte[] bytes) {
    return IntStream.rangeClosed(1, Math.min(4, bytes.length))
        .filter(length -> isDecoded(ByteBuffer.wrap(bytes, 0, length)))
        .findFirst()
        .orElse(0);
  }

  private static boolean isDecoded(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).length() > 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static TextDecoder decoder() {
    return new TextDecoder(Optional.empty());
  }

  private static String decoded(String text, Charset charset) {
    return decoded(text.getBytes(charset));
  }

  private static String decoded(byte[] bytes) {
    return new String(decoder().decode(bytes), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}
