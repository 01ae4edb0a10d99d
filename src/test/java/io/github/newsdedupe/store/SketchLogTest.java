package io.github.newsdedupe.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.corpus.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SketchLogTest {

  private static final Optional<String> RUN = Optional.of("run");
  private static final InputFile WHOLE = new InputFile(Path.of("a.txt"), "a.txt", false, 0);
  private static final List<InputFile> FILES = List.of(WHOLE, MadeUp.FILE);

  private final MadeUp made = new MadeUp();
  private final BatchCodec codec = new BatchCodec(FILES);

  @TempDir Path folder;

  @Test
  void batches_come_back_as_they_went_in() {
    List<SketchedBatch> batches = write(5);

    assertSame(batches, read(RUN));
    assertSame(batches, read(RUN));
  }

  @Test
  void another_run_begins_anew() {
    write(3);

    assertSame(List.of(), read(Optional.of("another")));
    assertSame(List.of(), read(RUN));
  }

  @Test
  void another_version_of_the_program_begins_anew() {
    write(3);

    try (WorkFolder work = WorkFolder.in(folder, "other");
        SketchLog log = SketchLog.open(work, () -> RUN, FILES)) {
      log.forEach(batch -> assertFalse(true, "read by another version"));
    }
  }

  @Test
  void a_record_that_was_cut_off_is_forgotten_and_the_log_goes_on() throws IOException {
    List<SketchedBatch> batches = write(4);
    byte[] whole = Files.readAllBytes(log());
    for (int lost : new int[] {1, 7, 100, whole.length / 5}) {
      Files.write(log(), Arrays.copyOf(whole, whole.length - lost));

      assertSame(batches.subList(0, 3), read(RUN));
      append(batches.get(3));
      assertSame(batches, read(RUN));
    }
  }

  @Test
  void nothing_after_an_altered_byte_is_believed() throws IOException {
    List<SketchedBatch> batches = write(4);
    byte[] whole = Files.readAllBytes(log());
    for (int at = 0; at < whole.length; at += 97) {
      byte[] altered = whole.clone();
      altered[at] ^= 0x10;
      Files.write(log(), altered);

      List<SketchedBatch> found = read(RUN);

      assertTrue(found.size() < 4, "at " + at);
      assertSame(batches.subList(0, found.size()), found);
    }
  }

  @Test
  void a_batch_with_an_article_of_an_unknown_file_is_not_kept() {
    SketchedArticle article = made.article("x", 1);
    try (WorkFolder work = WorkFolder.in(folder, "");
        SketchLog log = SketchLog.open(work, () -> RUN, List.of())) {
      log.append(new SketchedBatch(0, List.of(article), List.of()));
    }

    assertSame(List.of(), read(RUN));
  }

  @Test
  void a_batch_of_which_more_may_be_read_another_time_is_not_kept() {
    Skipped closed = new Skipped("a.txt", "cannot be read: permission denied");
    append(new SketchedBatch(0, List.of(made.article("x", 1)), List.of(closed)));

    assertSame(List.of(), read(RUN));
  }

  @Test
  void a_second_run_in_the_same_folder_is_refused() {
    try (WorkFolder work = WorkFolder.in(folder, "")) {
      DedupeException e =
          assertThrows(DedupeException.class, () -> WorkFolder.in(folder, ""), work::toString);

      assertTrue(String.valueOf(e.getMessage()).startsWith(folder + ": another run works there"));
    }
  }

  @Test
  void a_run_that_is_finished_leaves_nothing() {
    try (WorkFolder work = WorkFolder.in(folder, "");
        SketchLog log = SketchLog.open(work, () -> RUN, FILES)) {
      log.append(batch(0));
      work.finish();
    }

    assertArrayEquals(new String[0], folder.toFile().list());
  }

  @Test
  void what_else_is_in_the_folder_stays() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine"), "x");
    try (WorkFolder work = WorkFolder.in(folder, "")) {
      work.finish();
    }

    assertEquals("x", Files.readString(mine));
  }

  @Test
  void without_a_folder_that_stays_nothing_is_kept_and_no_file_looked_at() {
    try (WorkFolder work = WorkFolder.temporary();
        SketchLog log = SketchLog.open(work, () -> fail("asked for the run"), FILES)) {
      log.append(batch(0));
      log.forEach(batch -> assertFalse(true, "kept"));
    }
  }

  private Path log() {
    try (WorkFolder work = WorkFolder.in(folder, "")) {
      return work.log().orElseThrow();
    }
  }

  private List<SketchedBatch> write(int count) {
    List<SketchedBatch> batches = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      batches.add(batch(number));
      append(batches.get(number));
    }
    return batches;
  }

  private void append(SketchedBatch batch) {
    try (WorkFolder work = WorkFolder.in(folder, "");
        SketchLog log = SketchLog.open(work, () -> RUN, FILES)) {
      log.forEach(known -> {});
      log.append(batch);
    }
  }

  private List<SketchedBatch> read(Optional<String> run) {
    List<SketchedBatch> batches = new ArrayList<>();
    try (WorkFolder work = WorkFolder.in(folder, "");
        SketchLog log = SketchLog.open(work, () -> run, FILES)) {
      log.forEach(batches::add);
    }
    return batches;
  }

  private SketchedBatch batch(int number) {
    List<SketchedArticle> articles =
        List.of(
            made.article("a" + number, 2 * number + 1),
            made.article("\u65B0\u805E" + number, 2 * number + 2));
    return new SketchedBatch(number, articles, List.of(new Skipped("s" + number, "empty")));
  }

  /** Byte by byte, since sketches have no equality. */
  private void assertSame(List<SketchedBatch> expected, List<SketchedBatch> found) {
    assertEquals(expected.size(), found.size());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(codec.encode(expected.get(i)), codec.encode(found.get(i)));
      assertEquals(expected.get(i).articles().get(0).locator(), locator(found.get(i)));
      assertEquals(expected.get(i).skipped(), found.get(i).skipped());
    }
  }

  private static Locator locator(SketchedBatch batch) {
    return batch.articles().get(0).locator();
  }
}
