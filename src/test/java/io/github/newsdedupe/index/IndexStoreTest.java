package io.github.newsdedupe.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.lsh.SampleColumns;
import io.github.newsdedupe.store.MadeUp;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.SketchBlock;
import io.github.newsdedupe.store.SketchedArticle;
import io.github.newsdedupe.store.Sketches;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into an index, held against what comes out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexStoreTest {

  /** More than a block holds. */
  private static final int MANY = SketchBlock.CAPACITY + 77;

  @TempDir private Path path;

  private IndexFolder folder() {
    return IndexFolder.at(path);
  }

  private void add(IndexBatch... batches) {
    try (IndexWriter writer = folder().write(Portion.SETTINGS)) {
      Arrays.stream(batches).forEach(writer::append);
      writer.commit();
    }
  }

  private Map<String, Article> articles() {
    Map<String, Article> found = new TreeMap<>();
    try (IndexReader reader = folder().read()) {
      ReadBack.all(reader).forEach(article -> found.put(article.id(), article));
      assertEquals(found.size(), reader.articles());
    }
    return found;
  }

  private static Article at(Map<String, Article> found, String id) {
    return Objects.requireNonNull(found.get(id));
  }

  private static void assertSame(Article expected, Article found) {
    assertArrayEquals(expected.text(), found.text());
    assertEquals(expected.metadata(), found.metadata());
  }

  @Test
  void articles_come_back_as_they_were() {
    add(Portion.of(0, 100), Portion.of(100, 4_000), Portion.of(4_000, MANY));

    Map<String, Article> found = articles();

    assertEquals(MANY, found.size());
    for (int i = 0; i < MANY; i++) {
      assertSame(Portion.article(i, i), at(found, Portion.id(i)));
    }
  }

  @Test
  void sketches_come_back_as_they_were() {
    add(Portion.of(2_000, MANY), Portion.of(0, 2_000));
    List<SketchedArticle> made = new MadeUp().articles(MANY);

    try (IndexReader reader = folder().read();
        Sketches stored = empty();
        Sketches expected = empty()) {
      reader.addTo(stored);
      stored.arrange();
      expected.add(made);
      expected.arrange();

      assertEquals(expected.heavyRules(), stored.heavyRules());
      for (int band = 0; band < made.get(0).bands().count(); band++) {
        assertArrayEquals(expected.hashes(band), stored.hashes(band));
      }
      for (int part = 0; part < SampleColumns.PARTS; part++) {
        assertArrayEquals(sorted(expected.postings(part)), sorted(stored.postings(part)));
      }
      assertRows(made, stored);
    }
  }

  private static void assertRows(List<SketchedArticle> made, Sketches stored) {
    for (int place = 0; place < made.size(); place++) {
      SketchedArticle article = made.get(place);
      assertEquals(article.id(), stored.table().id(place));
      assertEquals(article.source(), stored.table().source(place));
      assertEquals(article.day(), stored.table().day(place));
      assertEquals(article.length(), stored.table().length(place));
      assertEquals(article.shingles(), stored.table().shingles(place));
      assertEquals(article.checksum(), stored.table().checksum(place));
      assertEquals(article.thin(), stored.table().isThin(place));
      assertEquals(article.suspect(), stored.table().isSuspect(place));
      assertEquals(article.sample().size(), stored.size(place));
    }
  }

  private static Sketches empty() {
    return new Sketches(new Room(Long.MAX_VALUE, WorkFolder.temporary()));
  }

  private static long[] sorted(long[] values) {
    Arrays.sort(values);
    return values;
  }

  @Test
  void what_is_there_with_the_same_text_and_metadata_is_known() {
    add(Portion.of(0, 10));

    try (IndexWriter writer = folder().write(Portion.SETTINGS)) {
      assertTrue(writer.has(ArticleRecord.of(Portion.id(3), Portion.article(3, 3))));
      assertFalse(writer.has(ArticleRecord.of(Portion.id(3), Portion.article(3, 4))));
      assertFalse(writer.has(ArticleRecord.of(Portion.id(10), Portion.article(3, 3))));
    }
  }

  @Test
  void another_text_of_the_same_id_takes_the_place_of_the_first() {
    add(Portion.of(0, 10));
    add(Portion.of(IntStream.of(2, 5), 1));
    add(Portion.of(IntStream.of(5, 7), 2), Portion.of(IntStream.of(7), 3));

    Map<String, Article> found = articles();

    assertEquals(10, found.size());
    assertSame(Portion.article(1, 1), at(found, Portion.id(1)));
    assertSame(Portion.article(2, 1_002), at(found, Portion.id(2)));
    assertSame(Portion.article(5, 2_005), at(found, Portion.id(5)));
    assertSame(Portion.article(7, 3_007), at(found, Portion.id(7)));
  }

  @Test
  void removed_articles_are_gone_from_texts_and_sketches() {
    add(Portion.of(0, 10));

    try (IndexWriter writer = folder().write(Portion.SETTINGS)) {
      assertTrue(writer.remove(Portion.id(4)));
      assertFalse(writer.remove(Portion.id(4)));
      assertFalse(writer.remove("other"));
      writer.commit();
    }

    assertFalse(articles().containsKey(Portion.id(4)));
    try (IndexReader reader = folder().read();
        Sketches sketches = empty()) {
      reader.addTo(sketches);
      sketches.arrange();
      assertEquals(9, sketches.articles());
      assertFalse(sketches.table().ids().contains(Portion.id(4)));
    }
  }

  @Test
  void what_was_not_committed_was_never_there() {
    add(Portion.of(0, 10));
    try (IndexWriter writer = folder().write(Portion.SETTINGS)) {
      writer.append(Portion.of(10, 20));
    }

    assertEquals(10, articles().size());
    add(Portion.of(10, 15));
    assertEquals(15, articles().size());
  }

  @Test
  void a_reader_sees_what_was_committed_when_it_was_opened() {
    add(Portion.of(0, 10));
    try (IndexReader reader = folder().read()) {
      add(Portion.of(IntStream.range(5, 15), 1));

      assertEquals(10, reader.articles());
      for (Article article : ReadBack.all(reader)) {
        int i = Integer.parseInt(article.id());
        assertSame(Portion.article(i, i), article);
      }
    }
    assertEquals(15, articles().size());
  }

  @Test
  void what_was_learned_is_kept_for_good() {
    byte[] learned = "learned".getBytes(StandardCharsets.UTF_8);
    try (IndexWriter writer = folder().write(Portion.SETTINGS)) {
      assertEquals(Optional.empty(), writer.learned(Optional::of));
      writer.freeze(learned);
    }
    add(Portion.of(0, 10));

    try (IndexReader reader = folder().read()) {
      assertArrayEquals(learned, reader.learned(Optional::of).orElseThrow());
    }
  }

  @Test
  void a_renewed_index_takes_the_place_of_the_old_one_at_once() throws IOException {
    add(Portion.of(0, 10));
    Path before = Portion.data(path);
    try (IndexWriter writer = folder().write(Portion.SETTINGS);
        IndexReader old = folder().read()) {
      IndexWriter renewed = writer.renewed(Portion.SETTINGS);
      renewed.freeze(new byte[] {1});
      renewed.append(Portion.of(0, MANY));
      assertEquals(10, articles().size());
      renewed.commit();

      assertEquals(10, old.articles());
      assertEquals(MANY, articles().size());
    }
    add(Portion.of(MANY, MANY + 1));
    assertEquals(MANY + 1, articles().size());
    assertFalse(Files.exists(before));
  }
}
