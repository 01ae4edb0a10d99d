package io.github.newsdedupe.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordsTest {

  @TempDir Path given;

  @ParameterizedTest(name = "with {0} bytes of memory")
  @ValueSource(longs = {0, 1_500_000, Long.MAX_VALUE})
  void records_are_what_they_were_whatever_the_memory(long memory) {
    List<byte[]> expected = random();

    try (WorkFolder folder = WorkFolder.in(given, "");
        Records records = new Records(new Room(memory, folder))) {
      for (byte[] record : expected) {
        assertEquals(expected.indexOf(record), records.add(record));
      }

      assertEquals(expected.size(), records.size());
      for (int i = expected.size() - 1; i >= 0; i--) {
        assertArrayEquals(expected.get(i), records.get(i));
      }
    }
    assertArrayEquals(new String[0], given.toFile().list());
  }

  /** Some are empty, and one is longer than a page. */
  private static List<byte[]> random() {
    SplittableRandom random = new SplittableRandom(3);
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      byte[] record = new byte[i == 70 ? 1_700_000 : random.nextInt(50_000)];
      random.nextBytes(record);
      records.add(i == 7 ? new byte[0] : record);
    }
    return records;
  }
}
