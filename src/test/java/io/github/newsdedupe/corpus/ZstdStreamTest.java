package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.newsdedupe.text.RandomText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of zstd is read, and what is wrong with the rest. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ZstdStreamTest {

  private static final byte[] SKIPPED = HexFormat.of().parseHex("5f2a4d1805000000aabbccddee");

  /** Its header has all parts that a header may have but for a dictionary. */
  private static final byte[] FRAME_OF_NOTHING =
      HexFormat.of().parseHex("28b52ffd80680000000001" + "0000");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void frames_are_read_one_after_the_other(long seed) throws IOException {
    byte[] one = new RandomText(seed).words(30_000).getBytes(StandardCharsets.UTF_8);
    byte[] two = new RandomText(seed + 1).words(300).getBytes(StandardCharsets.UTF_8);

    byte[] data = Compressed.joined(Compressed.zstd(one), Compressed.zstd(two));

    assertArrayEquals(Compressed.joined(one, two), unpacked(data));
  }

  @Test
  void frames_to_be_skipped_are_skipped() throws IOException {
    byte[] data =
        Compressed.joined(
            SKIPPED, Compressed.zstd("Rain "), SKIPPED, SKIPPED, Compressed.zstd("fell."), SKIPPED);

    assertEquals("Rain fell.", new String(unpacked(data), StandardCharsets.UTF_8));
    assertEquals(Optional.of(Compression.ZSTD_IN_PARTS), Compression.of(data, data.length));
  }

  @Test
  void data_that_is_cut_anywhere_but_between_frames_is_cut_short() throws IOException {
    byte[] one = Compressed.zstd(new RandomText(1).words(100));
    byte[] two = Compressed.joined(one, SKIPPED);
    byte[] three = Compressed.joined(two, FRAME_OF_NOTHING);
    byte[] data = Compressed.joined(three, Compressed.zstd(new RandomText(2).words(100)));

    for (int length = 4; length < data.length; length++) {
      byte[] cut = Arrays.copyOf(data, length);
      if (length == one.length || length == two.length || length == three.length) {
        assertArrayEquals(unpacked(one), unpacked(cut));
      } else {
        assertReason("the zstd data is cut short", cut, "cut after " + length);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1 << 12, (1 << 12) + 1})
  void a_frame_to_be_skipped_may_be_cut(int left) {
    byte[] head = HexFormat.of().parseHex("502a4d1802100000");

    assertReason("the zstd data is cut short", Compressed.joined(head, new byte[left]), "");
  }

  @Test
  void what_comes_before_a_cut_is_read_but_for_a_window() throws IOException {
    byte[] text = new RandomText(1).words(1_000_000).getBytes(StandardCharsets.UTF_8);
    byte[] data = Compressed.zstd(text);
    InputStream in = new ZstdStream(new ByteArrayInputStream(data, 0, data.length - 10));
    byte[] read = new byte[text.length];

    int length = 0;
    try {
      while (length < text.length) {
        length += in.read(read, length, Math.min(1_000, text.length - length));
      }
    } catch (DamagedException e) {
      assertEquals("the zstd data is cut short", e.getMessage());
    }

    assertEquals(true, length > text.length - (9 << 20), "read: " + length);
    assertArrayEquals(Arrays.copyOf(text, length), Arrays.copyOf(read, length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28b52ffd 00 69 010000", // a window of 9 MiB, after which comes 10
        "28b52ffd 00 ff 010000",
        "28b52ffd a0 01008000 010000", // a single segment of 8 MiB and one byte
        "28b52ffd e0 ffffffffffffffff 010000"
      })
  void a_frame_that_needs_much_memory_is_refused(String frame) {
    byte[] data = HexFormat.of().parseHex(frame.replace(" ", ""));

    assertReason("the zstd data needs a window of more than 8 MiB: decompress it first", data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"28b52ffd 00 68 010000", "28b52ffd a0 00008000 010000", "28b52ffd 20 00 010000"})
  void a_frame_that_needs_less_is_read(String frame) throws IOException {
    assertEquals(0, unpacked(HexFormat.of().parseHex(frame.replace(" ", ""))).length);
  }

  @Test
  void a_frame_that_needs_a_dictionary_is_refused() {
    byte[] data = HexFormat.of().parseHex("28b52ffd0168070100");

    assertReason("the zstd data needs a dictionary: decompress it first", data);
  }

  @Test
  void anything_else_that_follows_is_damage() throws IOException {
    byte[] data = Compressed.joined(Compressed.zstd("Rain"), new byte[] {1, 2, 3, 4});

    assertReason("the zstd data is damaged (something else follows)", data);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void changed_bytes_are_damage_and_nothing_worse(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] text = new RandomText(seed).words(500).getBytes(StandardCharsets.UTF_8);
    byte[] data = Compressed.zstd(text);
    for (int i = 0; i < 300; i++) {
      byte[] changed = data.clone();
      for (int change = random.nextInt(1, 4); change > 0; change--) {
        changed[random.nextInt(4, changed.length)] = (byte) random.nextInt(256);
      }
      try {
        assertArrayEquals(text, unpacked(changed)); // some bits of headers mean nothing
      } catch (DamagedException e) {
        assertEquals(true, e.getMessage() != null);
      }
    }
  }

  private static void assertReason(String reason, byte[] data) {
    assertReason(reason, data, "");
  }

  private static void assertReason(String reason, byte[] data, String what) {
    DamagedException e = assertThrows(DamagedException.class, () -> unpacked(data), what);

    assertEquals(reason, e.getMessage(), what);
  }

  private static byte[] unpacked(byte[] data) throws IOException {
    try (InputStream in = new ZstdStream(new ByteArrayInputStream(data))) {
      return in.readAllBytes();
    }
  }
}
