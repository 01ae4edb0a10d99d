package io.github.newsdedupe.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.lsh.SampleColumns;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.Sketches;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No altered byte is answered from. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DamageTest {

  private static final int ARTICLES = 12;
  private static final String MANIFEST = "index.json";

  @TempDir private Path path;
  private String data = "";
  private long whole;

  @BeforeEach
  void an_index_that_has_everything() {
    try (IndexWriter writer = IndexFolder.at(path).write(Portion.SETTINGS)) {
      writer.freeze(new byte[] {1, 2, 3});
      writer.append(Portion.of(0, 7));
      writer.commit();
      writer.append(Portion.of(7, ARTICLES + 1));
      writer.remove(Portion.id(3));
      writer.commit();
    }
    data = String.valueOf(Portion.data(path).getFileName());
    whole = answer();
  }

  /** Of so many bytes of the articles one is altered: each time, the whole index is read. */
  int step() {
    return 23;
  }

  /** A checksum of all that an index can say; fails if it says that it is damaged. */
  private long answer() {
    CRC32C all = new CRC32C();
    try (IndexReader reader = IndexFolder.at(path).read();
        Sketches sketches = new Sketches(new Room(Long.MAX_VALUE, WorkFolder.temporary()))) {
      reader.addTo(sketches);
      sketches.arrange();
      all.update(reader.learned(Optional::of).orElseThrow());
      for (int band = 0; band < 6; band++) {
        update(all, Arrays.toString(sketches.hashes(band)));
      }
      for (int part = 0; part < SampleColumns.PARTS; part++) {
        update(all, Arrays.toString(sketches.postings(part)));
      }
      for (int place = 0; place < sketches.articles(); place++) {
        update(all, sketches.table().id(place) + sketches.table().checksum(place));
        Article article = ReadBack.at(sketches.table().locator(place), reader);
        all.update(article.text());
        update(all, article.metadata().toString());
      }
    }
    return all.getValue();
  }

  private static void update(CRC32C all, String text) {
    all.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isSound() {
    try {
      return IndexCheck.damagesOf(IndexFolder.at(path), Optional::of).isEmpty();
    } catch (DedupeException e) {
      return false;
    }
  }

  private boolean isAnswered() {
    try {
      assertEquals(whole, answer(), "answered from damaged bytes");
      return true;
    } catch (DedupeException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("index"), e.toString());
      return false;
    }
  }

  @Test
  void a_whole_index_is_sound() {
    assertEquals(List.of(), IndexCheck.damagesOf(IndexFolder.at(path), Optional::of));
  }

  @Test
  void every_altered_byte_is_detected_or_harmless() throws IOException {
    for (String name : List.of(MANIFEST, data)) {
      Path file = path.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < bytes.length; i += name.equals(MANIFEST) ? 1 : step()) {
        byte[] altered = bytes.clone();
        altered[i] ^= (byte) (1 << (i % 8));
        Files.write(file, altered);
        assertEquals(isSound(), isAnswered(), "byte " + i + " of " + name);
      }
      Files.write(file, bytes);
    }
    assertTrue(isSound());
  }

  @Test
  void every_truncation_is_detected() throws IOException {
    for (String name : List.of(MANIFEST, data)) {
      Path file = path.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      for (int length = 0; length < bytes.length; length += name.equals(MANIFEST) ? 1 : step()) {
        Files.write(file, Arrays.copyOf(bytes, length));
        assertFalse(isSound(), length + " bytes of " + name);
        assertFalse(isAnswered(), length + " bytes of " + name);
      }
      Files.write(file, bytes);
    }
  }

  @Test
  void bytes_after_the_last_commit_do_no_harm() throws IOException {
    byte[] bytes = Files.readAllBytes(path.resolve(data));
    Files.write(path.resolve(data), Arrays.copyOf(bytes, bytes.length + 100));

    assertTrue(isSound());
    assertTrue(isAnswered());
  }

  @Test
  void a_missing_data_file_is_detected() throws IOException {
    Files.delete(path.resolve(data));

    assertFalse(isSound());
    assertFalse(isAnswered());
  }

  @Test
  void damages_are_named_with_what_they_hit() throws IOException {
    byte[] bytes = Files.readAllBytes(path.resolve(data));
    Arrays.fill(bytes, 3, bytes.length, (byte) 0);
    Files.write(path.resolve(data), bytes);

    List<String> damages = IndexCheck.damagesOf(IndexFolder.at(path), Optional::of);

    assertEquals(3, damages.size(), damages.toString());
    assertTrue(damages.get(0).endsWith("which articles were removed"), damages.get(0));
    assertTrue(damages.get(1).endsWith("articles 1 to 7"), damages.get(1));
  }
}
