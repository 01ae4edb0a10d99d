package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.files.TemporaryFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is kept in temporary files, and for how long. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpoolTest {

  /** Decompresses for longer than any of these tests takes to look. */
  private static final int MUCH = 200_000_000;

  @TempDir private Path root;

  @Test
  void a_file_that_is_not_compressed_stays_where_it_is() throws IOException {
    InputFile file = write("a.jsonl", new byte[10]);
    try (Spool spool = new Spool(files());
        InputStream in = spool.open(file)) {
      assertEquals(10, in.readAllBytes().length);
      assertEquals(file.path(), spool.pathOf(file));
    }
  }

  @Test
  void what_was_decompressed_is_there_until_the_end() throws IOException {
    InputFile file = write("a.jsonl.gz", Compressed.gzip("Rain"));
    Path kept;
    try (Spool spool = new Spool(files())) {
      try (InputStream in = spool.open(file)) {
        assertEquals(4, in.readAllBytes().length);
      }
      kept = spool.pathOf(file);
      assertEquals("Rain", Files.readString(kept));
    }

    assertFalse(Files.exists(kept));
  }

  @Test
  void the_next_file_is_decompressed_ahead() throws IOException {
    InputFile one = write("a.jsonl.gz", Compressed.gzip("Rain"));
    InputFile two = write("b.jsonl.gz", Compressed.gzip("Snow"));
    try (Spool spool = new Spool(files())) {
      spool.expect(List.of(one, two));
      assertFalse(spool.has(two));

      try (InputStream in = spool.open(one)) {
        assertEquals('R', in.read());
        assertTrue(spool.has(two));
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_end_in_the_middle_leaves_nothing_behind() throws IOException {
    InputFile file = write("a.jsonl.gz", Compressed.gzip(new byte[MUCH]));
    Spool spool = new Spool(files());
    InputStream in = spool.open(file);
    Path kept = spool.pathOf(file);
    assertEquals(0, in.read());

    spool.close();

    assertFalse(Files.exists(kept));
    in.close();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_nobody_reads_to_its_end_is_given_up() throws IOException {
    InputFile file = write("a.jsonl.gz", Compressed.gzip(new byte[MUCH]));
    try (Spool spool = new Spool(files())) {
      Path kept;
      try (InputStream in = spool.open(file)) {
        kept = spool.pathOf(file);
        assertEquals(0, in.read());
      }

      assertFalse(Files.exists(kept));
      assertEquals(file.path(), spool.pathOf(file));
      try (InputStream in = spool.open(file)) {
        assertEquals(MUCH, in.transferTo(OutputStream.nullOutputStream()));
      }
    }
  }

  @Test
  void no_more_is_kept_than_may_be() throws IOException {
    InputFile file = write("a.txt.gz", new byte[0]);
    try (Spool spool = new Spool(files())) {
      assertFalse(spool.keep(file, new ByteArrayInputStream(new byte[1_001]), 1_000));
      assertFalse(spool.has(file));

      assertTrue(spool.keep(file, new ByteArrayInputStream(new byte[1_000]), 1_000));
      assertNotEquals(file.path(), spool.pathOf(file));
    }
  }

  private TemporaryFiles files() {
    return TemporaryFiles.in(root, "0");
  }

  private InputFile write(String name, byte[] content) throws IOException {
    return new InputFile(Files.write(root.resolve(name), content), name, true, 0);
  }
}
