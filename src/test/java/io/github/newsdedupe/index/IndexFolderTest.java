package io.github.newsdedupe.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who may write to the folder of an index, and when there is one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexFolderTest {

  @TempDir private Path path;

  private IndexFolder folder() {
    return IndexFolder.at(path);
  }

  private void addTen() {
    try (IndexWriter writer = folder().write(Portion.SETTINGS)) {
      writer.append(Portion.of(0, 10));
      writer.commit();
    }
  }

  private int articles() {
    try (IndexReader reader = folder().read()) {
      return reader.articles();
    }
  }

  @Test
  void a_second_writer_is_refused() {
    try (IndexWriter writer = folder().write(Portion.SETTINGS)) {
      writer.append(Portion.of(0, 10));
      DedupeException refused =
          assertThrows(DedupeException.class, () -> folder().write(Portion.SETTINGS));

      assertEquals(
          path + ": another run is writing to this index; wait for it, or name another folder",
          refused.getMessage());
      writer.commit();
    }
    assertEquals(10, articles());
  }

  @Test
  void other_settings_are_refused() {
    addTen();
    IndexSettings other = new IndexSettings(0.7, 0.99, true, true, "sha of rules", "sketches");

    DedupeException refused = assertThrows(DedupeException.class, () -> folder().write(other));

    assertEquals(
        path
            + ": it was made with --threshold 0.5; leave --threshold away, or index the archive"
            + " anew",
        refused.getMessage());
  }

  @Test
  void an_index_without_articles_takes_other_settings() {
    folder().write(Portion.SETTINGS).close();
    assertEquals(0, articles());
    IndexSettings other = new IndexSettings(0.7, 0.99, true, true, "sha of rules", "sketches");

    try (IndexWriter writer = folder().write(other)) {
      writer.append(Portion.of(0, 1));
      writer.commit();
    }

    assertEquals(Optional.of(other), folder().settings());
  }

  @Test
  void a_lost_manifest_is_not_taken_for_a_new_index() throws IOException {
    addTen();
    Path data = Portion.data(path);
    Files.delete(path.resolve("index.json"));
    long size = Files.size(data);

    for (DedupeException refused :
        List.of(
            assertThrows(DedupeException.class, () -> folder().write(Portion.SETTINGS)),
            assertThrows(DedupeException.class, () -> folder().read()))) {
      assertEquals(
          path.resolve("index.json")
              + ": it is missing, but the articles of an index are there; restore it from a copy,"
              + " or index the archive anew in another folder",
          refused.getMessage());
    }
    assertEquals(size, Files.size(data));
  }

  @Test
  void a_lost_data_file_is_not_begun_anew() throws IOException {
    addTen();
    Path data = Portion.data(path);
    Files.delete(data);

    DedupeException refused =
        assertThrows(DedupeException.class, () -> folder().write(Portion.SETTINGS));

    assertTrue(String.valueOf(refused.getMessage()).contains("it is missing"), refused.toString());
    assertFalse(Files.exists(data));
  }

  /** What the manifests of a program were that named no files. */
  private void makeOlder() throws IOException {
    Files.move(Portion.data(path), path.resolve("articles-1"));
    String manifest = Files.readString(path.resolve("index.json"));
    String older =
        manifest
            .replace("dedupe-index/2", "dedupe-index/1")
            .replaceFirst("\"data\":.*\"draft\":\"[^\"]*\",", "")
            .replaceFirst(",\"checksum\".*\n", "");
    String checksum =
        HexFormat.of().toHexDigits(Section.checksumOf(older.getBytes(StandardCharsets.US_ASCII)));
    Files.writeString(path.resolve("index.json"), older + ",\"checksum\":\"" + checksum + "\"}\n");
  }

  @Test
  void an_index_whose_manifest_names_no_files_is_gone_on_with() throws IOException {
    addTen();
    makeOlder();
    Files.writeString(path.resolve("articles-2"), "mine");
    assertEquals(10, articles());

    try (IndexWriter writer = folder().write(Portion.SETTINGS)) {
      writer.append(Portion.of(10, 15));
      writer.commit();
      IndexWriter renewed = writer.renewed(Portion.SETTINGS);
      renewed.append(Portion.of(0, 12));
      renewed.commit();
      renewed.close();
    }

    assertEquals(12, articles());
    assertFalse(Files.exists(path.resolve("articles-1")));
    assertEquals("mine", Files.readString(path.resolve("articles-2")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Timeout(20)
  void a_pipe_is_not_waited_for() throws Exception {
    addTen();
    Path data = Portion.data(path);
    for (Path file : List.of(path.resolve("index.json"), data, path.resolve("lock"))) {
      Path aside = Files.move(file, path.resolve("aside"));
      assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());

      DedupeException refused =
          assertThrows(DedupeException.class, () -> folder().write(Portion.SETTINGS));
      if (!file.endsWith("lock")) {
        assertThrows(DedupeException.class, () -> folder().read());
      }

      assertTrue(
          String.valueOf(refused.getMessage()).contains("not a regular file"), refused.toString());
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
    assertEquals(10, articles());
  }

  private void forge(Manifest manifest) throws IOException {
    Files.write(path.resolve("index.json"), ManifestJson.encode(manifest));
  }

  @Test
  void what_no_memory_holds_is_not_asked_for() throws IOException {
    addTen();
    long most = Runtime.getRuntime().maxMemory() / 4;
    assumeTrue(most < Integer.MAX_VALUE);
    Manifest manifest = folder().manifest();
    Section huge = new Section(0, (int) most + 1, 0);
    try (RandomAccessFile data = new RandomAccessFile(Portion.data(path).toFile(), "rw")) {
      data.setLength(huge.end());
    }
    forge(
        new Manifest(
            manifest.settings(),
            manifest.files(),
            huge.end(),
            Optional.of(huge),
            Optional.empty(),
            manifest.blocks()));

    try (IndexReader reader = folder().read()) {
      DedupeException refused =
          assertThrows(DedupeException.class, () -> reader.learned(Optional::of));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("does not fit into memory"),
          refused.toString());
    }
    assertEquals(1, IndexCheck.damagesOf(folder(), Optional::of).size());
  }

  @Test
  void blocks_that_share_their_bytes_are_refused() throws IOException {
    addTen();
    Manifest manifest = folder().manifest();
    forge(
        new Manifest(
            manifest.settings(),
            manifest.files(),
            manifest.length(),
            manifest.learned(),
            manifest.removed(),
            Collections.nCopies(100_000, manifest.blocks().get(0))));

    assertThrows(DedupeException.class, () -> folder().read());
  }

  @Test
  void names_that_lead_out_of_the_folder_are_refused() throws IOException {
    Path victim = Files.writeString(path.resolve("articles-1"), "mine");
    path = path.resolve("index");
    addTen();
    Manifest manifest = folder().manifest();
    DataFiles files = manifest.files();
    String out = "../articles-1";

    for (DataFiles forged :
        List.of(
            files.with(out),
            files.with(victim.toString()),
            files.with("lock"),
            files.with(files.current()),
            new DataFiles(1, out, List.of(), files.draft()),
            new DataFiles(1, files.current(), List.of(), out),
            new DataFiles(-1, files.current(), List.of(), files.draft()))) {
      forge(manifest.with(forged));
      assertThrows(DedupeException.class, () -> folder().write(Portion.SETTINGS));
      assertThrows(DedupeException.class, () -> folder().read());
    }
    assertEquals("mine", Files.readString(victim));
  }

  @Test
  void a_file_is_no_index() throws IOException {
    Path file = Files.writeString(path.resolve("diary.txt"), "mine");
    IndexFolder folder = IndexFolder.at(file);

    for (DedupeException refused :
        List.of(
            assertThrows(DedupeException.class, () -> folder.write(Portion.SETTINGS)),
            assertThrows(DedupeException.class, folder::read))) {
      assertEquals(file + ": not a folder, so no index", refused.getMessage());
    }
  }

  @Test
  void a_folder_that_holds_something_else_is_refused() throws IOException {
    Files.writeString(path.resolve("diary.txt"), "mine");

    assertThrows(DedupeException.class, () -> folder().write(Portion.SETTINGS));
    assertThrows(DedupeException.class, () -> folder().read());
    assertArrayEquals(new String[] {"diary.txt"}, path.toFile().list());
  }
}
