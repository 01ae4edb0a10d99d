package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as they stand in a file, held against splitting the whole text. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordLinesTest {

  @TempDir Path folder;
  private InputFile file;

  @BeforeEach
  void aFile() {
    file = new InputFile(folder.resolve("x.jsonl"), "x.jsonl", true, 0);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void the_wanted_lines_come_whole_and_in_order(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    String text = randomText(random);
    String[] lines = text.split("\n", -1);
    BitSet wanted = new BitSet();
    List<String> expected = new ArrayList<>();
    for (int line = 1; line <= lines.length; line++) {
      if (random.nextInt(3) > 0) {
        wanted.set(line);
        expected.add(line + ":" + lines[line - 1]);
      }
    }

    assertEquals(expected, read(text, wanted));
  }

  @Test
  void a_last_line_needs_no_line_feed() throws IOException {
    assertEquals(List.of("2:b"), read("a\nb", bits(2)));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_a_record() throws IOException {
    assertEquals(List.of("1:a", "2:\uFEFFb"), read("\uFEFFa\n\uFEFFb", bits(1, 2)));
  }

  @Test
  void a_file_that_has_become_shorter_is_an_error() {
    assertThrows(DedupeException.class, () -> read("a\nb", bits(3)));
  }

  @Test
  void a_file_that_has_gone_is_an_error() {
    DedupeException gone =
        assertThrows(
            DedupeException.class,
            () -> RecordLines.read(file, file.path(), bits(1), (line, bytes) -> {}));

    assertEquals("x.jsonl: cannot be read again: no such file", gone.getMessage());
  }

  @Test
  void what_the_sink_throws_comes_through() throws IOException {
    IOException full = new IOException("no space left");
    Files.writeString(file.path(), "a");

    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                RecordLines.read(
                    file,
                    file.path(),
                    bits(1),
                    (line, bytes) -> {
                      throw full;
                    }));

    assertEquals(full, thrown);
  }

  private static BitSet bits(int... lines) {
    BitSet bits = new BitSet();
    for (int line : lines) {
      bits.set(line);
    }
    return bits;
  }

  /** Now and then longer than what is read at once. */
  private static String randomText(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append("é\r}".repeat(random.nextInt(10) == 0 ? 30_000 : random.nextInt(4)));
      text.append('\n');
    }
    return text.append(random.nextBoolean() ? "end" : "").toString();
  }

  private List<String> read(String text, BitSet wanted) throws IOException {
    Files.writeString(file.path(), text);
    List<String> records = new ArrayList<>();
    RecordLines.read(
        file,
        file.path(),
        wanted,
        (line, bytes) -> records.add(line + ":" + new String(bytes, StandardCharsets.UTF_8)));
    return records;
  }
}
