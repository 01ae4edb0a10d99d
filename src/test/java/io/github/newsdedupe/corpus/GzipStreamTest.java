package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.text.RandomText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of gzip is read, and what is wrong with the rest. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GzipStreamTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void whole_data_is_what_java_reads(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] data = {};
    for (int member = random.nextInt(1, 6); member > 0; member--) {
      String text = new RandomText(seed + member).words(random.nextInt(20_000));
      data = Compressed.joined(data, Compressed.gzip(text));
    }

    byte[] expected = new GZIPInputStream(new ByteArrayInputStream(data)).readAllBytes();

    assertArrayEquals(expected, unpacked(data));
    assertArrayEquals(expected, inPieces(data, random));
  }

  @Test
  void a_header_with_all_its_fields_is_passed_over() throws IOException {
    byte[] plain = Compressed.gzip("Rain fell.");
    byte[] fields = "\u0003\u0000abcname\u0000comment\u0000xy".getBytes(StandardCharsets.UTF_8);
    byte[] start = Arrays.copyOf(plain, 10);
    start[3] = 1 + 2 + 4 + 8 + 16;

    byte[] data = Compressed.joined(start, fields, Arrays.copyOfRange(plain, 10, plain.length));

    assertEquals("Rain fell.", new String(unpacked(data), StandardCharsets.UTF_8));
  }

  @Test
  void members_are_read_from_a_pipe_that_has_nothing_just_then() throws IOException {
    byte[] data = Compressed.joined(Compressed.gzip("Rain "), Compressed.gzip("fell."));
    InputStream pipe =
        new BulkStream() {
          private int at;

          @Override
          int readSome(byte[] bytes, int offset, int length) {
            if (at == data.length) {
              return -1;
            }
            bytes[offset] = data[at++];
            return 1;
          }
        };

    byte[] unpacked = new GzipStream(pipe).readAllBytes();

    assertEquals("Rain fell.", new String(unpacked, StandardCharsets.UTF_8));
  }

  @Test
  void zeros_may_follow() throws IOException {
    byte[] data = Compressed.joined(Compressed.gzip("Rain"), new byte[70_000]);

    assertEquals("Rain", new String(unpacked(data), StandardCharsets.UTF_8));
  }

  @Test
  void anything_else_that_follows_is_damage() throws IOException {
    byte[] data = Compressed.joined(Compressed.gzip("Rain"), new byte[3], new byte[] {1, 2});

    assertReason("the gzip data is damaged (something else follows)", data);
  }

  @Test
  void data_that_is_cut_anywhere_but_between_members_is_cut_short() throws IOException {
    byte[] one = Compressed.gzip("Rain fell in the valley, and it fell all day.");
    byte[] data = Compressed.joined(one, Compressed.gzip("Snow fell."));

    for (int length = 3; length < data.length; length++) {
      byte[] cut = Arrays.copyOf(data, length);
      if (length == one.length) {
        assertEquals(45, unpacked(cut).length);
      } else {
        assertReason("the gzip data is cut short", cut);
      }
    }
  }

  @Test
  void what_comes_before_a_cut_is_read() throws IOException {
    byte[] data = Compressed.gzip(new RandomText(1).words(20_000));
    InputStream in = new GzipStream(new ByteArrayInputStream(data, 0, data.length / 2));
    byte[] buffer = new byte[1_000];

    long read = 0;
    try {
      while (in.read(buffer, 0, buffer.length) > 0) {
        read += buffer.length;
      }
    } catch (DamagedException e) {
      assertTrue(read > data.length / 2, () -> "the text is longer than the data, but not read");
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void changed_bytes_are_damage_and_nothing_worse(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] text = new RandomText(seed).words(500).getBytes(StandardCharsets.UTF_8);
    byte[] data = Compressed.gzip(text);
    for (int i = 0; i < 300; i++) {
      byte[] changed = data.clone();
      changed[random.nextInt(10, changed.length)] ^= (byte) (1 << random.nextInt(8));

      assertThrows(DamagedException.class, () -> unpacked(changed));
    }
  }

  @Test
  void a_wrong_checksum_is_damage() throws IOException {
    byte[] data = Compressed.gzip("Rain fell.");
    for (int from : List.of(8, 4)) {
      byte[] changed = data.clone();
      changed[changed.length - from]++;

      assertReason("the gzip data is damaged (its checksum)", changed);
    }
  }

  @Test
  void nothing_is_read_when_nothing_is_asked_for() throws IOException {
    try (InputStream in = new GzipStream(new ByteArrayInputStream(Compressed.gzip("Rain")))) {
      assertEquals(0, in.read(new byte[0]));
      assertEquals('R', in.read());
      assertEquals(0, in.read(new byte[0]));
    }
  }

  private static void assertReason(String reason, byte[] data) {
    DamagedException e = assertThrows(DamagedException.class, () -> unpacked(data));

    assertEquals(reason, e.getMessage());
  }

  private static byte[] unpacked(byte[] data) throws IOException {
    try (InputStream in = new GzipStream(new ByteArrayInputStream(data))) {
      return in.readAllBytes();
    }
  }

  private static byte[] inPieces(byte[] data, SplittableRandom random) throws IOException {
    try (InputStream in = new GzipStream(new ByteArrayInputStream(data))) {
      byte[] all = {};
      byte[] piece = in.readNBytes(random.nextInt(1, 5_000));
      while (piece.length > 0) {
        all = Compressed.joined(all, piece);
        piece = in.readNBytes(random.nextInt(1, 5_000));
      }
      return all;
    }
  }
}
