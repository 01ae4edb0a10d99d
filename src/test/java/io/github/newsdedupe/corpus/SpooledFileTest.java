package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.newsdedupe.DedupeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written and read at the same time. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpooledFileTest {

  private final byte[] bytes = new byte[3_000_000];

  @TempDir private Path folder;
  private SpooledFile file = new SpooledFile("", Path.of(""));

  @BeforeEach
  void setFile() throws IOException {
    new SplittableRandom(1).nextBytes(bytes);
    file = new SpooledFile("a.gz", Files.createFile(folder.resolve("spool")));
  }

  @Test
  void readers_get_all_while_it_grows() throws Exception {
    Thread writer = new Thread(() -> file.fill(inSteps(bytes.length), Long.MAX_VALUE));

    try (InputStream one = file.newInputStream();
        InputStream two = file.newInputStream()) {
      writer.start();
      assertArrayEquals(bytes, one.readAllBytes());
      assertArrayEquals(bytes, two.readAllBytes());
    }
    writer.join();
  }

  @Test
  void readers_get_what_comes_before_a_break_and_then_the_break() throws IOException {
    file.fill(inSteps(1_000_001), Long.MAX_VALUE);

    for (int i = 0; i < 2; i++) {
      try (InputStream in = file.newInputStream()) {
        assertEquals(1_000_001, in.readNBytes(1_000_001).length);
        assertEquals(
            "broken", assertThrows(IOException.class, () -> in.read(new byte[1])).getMessage());
      }
    }
  }

  @Test
  void a_full_disk_ends_the_run() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    SpooledFile spooled = new SpooledFile("a.gz", full);

    spooled.fill(inSteps(bytes.length), Long.MAX_VALUE);

    DedupeException e = assertThrows(DedupeException.class, spooled::checkWritten);
    assertEquals(
        "a.gz: cannot be kept in a temporary file: No space left on device", e.getMessage());
  }

  @Test
  void a_bug_of_the_writer_reaches_the_readers() throws IOException {
    InputStream bug =
        new BulkStream() {
          @Override
          int readSome(byte[] bytes, int offset, int length) {
            throw new IllegalStateException("a bug");
          }
        };

    file.fill(bug, Long.MAX_VALUE);

    try (InputStream in = file.newInputStream()) {
      assertThrows(IllegalStateException.class, in::read);
    }
  }

  @Test
  void no_more_is_written_than_may_be() {
    file.fill(new ByteArrayInputStream(bytes), 500_000);

    assertEquals(true, file.length() > 500_000 && file.length() < 1_000_000);
  }

  /** The bytes a few at a time, up to where it breaks. */
  private InputStream inSteps(int end) {
    return new BulkStream() {
      private int at;

      @Override
      int readSome(byte[] buffer, int offset, int length) throws IOException {
        if (at == bytes.length) {
          return -1;
        }
        if (at == end) {
          throw new IOException("broken");
        }
        int step = Math.min(length, Math.min(70_000, end - at));
        System.arraycopy(bytes, at, buffer, offset, step);
        at += step;
        return step;
      }
    };
  }
}
