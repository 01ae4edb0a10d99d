package io.github.newsdedupe.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power may fail in the middle of any write. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashTest {

  private static final int PORTIONS = 3;
  private static final int OF_PORTION = 5;

  @TempDir private Path path;

  /** Fails at a step, of which it does half. */
  private static final class FailingDisk implements Disk {
    private int left;

    FailingDisk(int steps) {
      left = steps;
    }

    private boolean fails() {
      return --left < 0;
    }

    @Override
    public void write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
      boolean fails = fails();
      if (fails) {
        bytes.limit(left < -1 ? 0 : bytes.remaining() / 2);
      }
      Disk.REAL.write(file, bytes, at);
      if (fails) {
        throw new IOException("no power");
      }
    }

    @Override
    public void force(FileChannel file) throws IOException {
      if (fails()) {
        throw new IOException("no power");
      }
    }

    @Override
    public void replace(Path old, Path by) throws IOException {
      if (fails()) {
        throw new IOException("no power");
      }
      Files.move(by, old, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void a_crash_at_any_write_leaves_the_last_commit() {
    int crashes = 0;
    for (int steps = 0; ; steps++, crashes++) {
      Path folder = path.resolve("after-" + steps);
      int committed = addUntilCrash(new IndexFolder(folder, new FailingDisk(steps)));
      assertEquals(committed, articles(folder), "after " + steps + " steps");
      complete(folder);
      assertEquals(PORTIONS * OF_PORTION, articles(folder));
      assertEquals(List.of(), IndexCheck.damagesOf(IndexFolder.at(folder), Optional::of));
      if (committed == PORTIONS * OF_PORTION) {
        break;
      }
    }
    assertTrue(crashes > 200, crashes + " crashes");
  }

  @Test
  void a_crash_while_it_is_made_anew_leaves_the_old_index_and_no_file_of_the_new()
      throws IOException {
    int crashes = 0;
    for (int steps = 0; ; steps++, crashes++) {
      Path folder = path.resolve("after-" + steps);
      complete(folder);
      boolean renewed = isRenewed(new IndexFolder(folder, new FailingDisk(steps)));
      assertEquals(renewed ? 1 : PORTIONS * OF_PORTION, articles(folder), "after " + steps);
      try (IndexWriter writer = IndexFolder.at(folder).write(Portion.SETTINGS)) {
        writer.commit();
      }
      String data = String.valueOf(Portion.data(folder).getFileName());
      assertEquals(Set.of("index.json", "lock", data), Set.of(folder.toFile().list()));
      if (renewed) {
        break;
      }
    }
    assertTrue(crashes > 50, crashes + " crashes");
  }

  private static boolean isRenewed(IndexFolder folder) {
    try (IndexWriter writer = folder.write(Portion.SETTINGS);
        IndexWriter renewed = writer.renewed(Portion.SETTINGS)) {
      renewed.append(Portion.of(0, 1));
      renewed.commit();
      return true;
    } catch (DedupeException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("no power"), e.toString());
      return false;
    }
  }

  /** Adds portions; tells how many articles were committed. */
  private static int addUntilCrash(IndexFolder folder) {
    int committed = 0;
    try (IndexWriter writer = folder.write(Portion.SETTINGS)) {
      for (int portion = 0; portion < PORTIONS; portion++) {
        writer.append(Portion.of(portion * OF_PORTION, (portion + 1) * OF_PORTION));
        writer.commit();
        committed += OF_PORTION;
      }
    } catch (DedupeException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("no power"), e.toString());
    }
    return committed;
  }

  /** Indexes all again: what is there is passed over. */
  private static void complete(Path folder) {
    IndexFolder sound = new IndexFolder(folder, new FailingDisk(Integer.MAX_VALUE));
    try (IndexWriter writer = sound.write(Portion.SETTINGS)) {
      int there = writer.articles();
      for (int i = 0; i < PORTIONS * OF_PORTION; i++) {
        boolean known = writer.has(ArticleRecord.of(Portion.id(i), Portion.article(i, i)));
        assertEquals(i < there, known);
      }
      writer.append(Portion.of(there, PORTIONS * OF_PORTION));
      writer.commit();
    }
  }

  private static int articles(Path folder) {
    if (IndexFolder.at(folder).settings().isEmpty()) {
      return 0;
    }
    try (IndexReader reader = IndexFolder.at(folder).read()) {
      return reader.articles();
    }
  }
}
