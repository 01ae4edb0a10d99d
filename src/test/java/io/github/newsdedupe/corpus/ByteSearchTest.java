package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at eight bytes at a time finds what looking at each finds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ByteSearchTest {

  /** Few different bytes, so that there is much to find; their neighbours, which carries reach. */
  private static final byte[] BYTES = {
    '\n', '\n' - 1, '\n' + 1, '"', '\\', 'o', 'O', 'c', 'k', '_', '_', 0, 1, -1, -128
  };

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void a_byte_is_found_where_it_stands_first(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = randomBytes(random);
      int from = random.nextInt(bytes.length + 1);
      int to = random.nextInt(from, bytes.length + 1);
      byte wanted = (byte) (i % 2 == 0 ? '\n' : '\\');

      assertEquals(
          first(bytes, from, to, b -> b == wanted), ByteSearch.indexOf(bytes, wanted, from, to));
      assertEquals(first(bytes, from, to, b -> b < 0), ByteSearch.indexOfNonAscii(bytes, from, to));
      assertEquals(
          firstDelimiterMark(bytes, from, to), ByteSearch.indexOfDelimiterMark(bytes, from, to));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void a_byte_is_counted_each_time(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = randomBytes(random);
      int from = random.nextInt(bytes.length + 1);
      int to = random.nextInt(from, bytes.length + 1);

      int count = 0;
      for (int at = from; at < to; at++) {
        count += bytes[at] == '\n' ? 1 : 0;
      }

      assertEquals(count, ByteSearch.count(bytes, '\n', from, to));
    }
  }

  private static int first(byte[] bytes, int from, int to, IntPredicate wanted) {
    for (int at = from; at < to; at++) {
      if (wanted.test(bytes[at])) {
        return at;
      }
    }
    return to;
  }

  private static int firstDelimiterMark(byte[] bytes, int from, int to) {
    for (int at = from; at + 1 < to; at++) {
      String two = new String(bytes, at, 2, StandardCharsets.ISO_8859_1);
      if (two.equals("__") || two.equalsIgnoreCase("oc") || two.equalsIgnoreCase("ok")) {
        return at;
      }
    }
    return to;
  }

  private static byte[] randomBytes(SplittableRandom random) {
    byte[] bytes = new byte[random.nextInt(40)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = random.nextInt(4) == 0 ? BYTES[random.nextInt(BYTES.length)] : (byte) 'x';
    }
    return bytes;
  }
}
