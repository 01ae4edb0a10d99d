package io.github.newsdedupe.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.lsh.SampleColumns;
import io.github.newsdedupe.sketch.ShingleSample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What went in by article, held against what comes out by column. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SketchesTest {

  /** More than a block holds, and no multiple of it. */
  private static final int MANY = 2 * SketchBlock.CAPACITY + 77;

  private final MadeUp made = new MadeUp();
  @TempDir private Path work;
  private WorkFolder folder = WorkFolder.temporary();
  private Sketches sketches = new Sketches(new Room(Long.MAX_VALUE, WorkFolder.temporary()));

  @ParameterizedTest(name = "in {0} bytes of memory")
  @ValueSource(longs = {0, 1_000_000, Long.MAX_VALUE})
  void columns_hold_what_was_added_in_the_order_of_ids(long memory) {
    sketches = new Sketches(new Room(memory, folder));
    List<SketchedArticle> articles = made.articles(MANY);
    addShuffled(articles);

    assertEquals(0, sketches.arrange());

    assertColumns(articles);
    for (int place = 0; place < MANY; place++) {
      SketchedArticle article = articles.get(place);
      assertEquals(article.id(), sketches.table().id(place));
      assertEquals(article.locator(), sketches.table().locator(place));
      assertEquals(article.source(), sketches.table().source(place));
      assertEquals(article.day(), sketches.table().day(place));
      assertEquals(article.length(), sketches.table().length(place));
      assertEquals(article.shingles(), sketches.table().shingles(place));
      assertEquals(article.thin(), sketches.table().isThin(place));
      assertEquals(article.suspect(), sketches.table().isSuspect(place));
      assertEquals(article.checksum(), sketches.table().checksum(place));
    }
  }

  @ParameterizedTest(name = "in {0} bytes of memory")
  @ValueSource(longs = {0, 1_000_000, Long.MAX_VALUE})
  void what_was_sketched_again_replaces_what_was_there(long memory) {
    sketches = new Sketches(new Room(memory, folder));
    List<SketchedArticle> articles = made.articles(MANY);
    addShuffled(articles);
    sketches.arrange();
    for (int place = 0; place < MANY; place += 3) {
      articles.set(place, made.article(place, MANY + place));
      sketches.change(place, articles.get(place));
    }
    sketches.closeChanges();

    assertColumns(articles);
  }

  @ParameterizedTest(name = "in {0} bytes of memory")
  @ValueSource(longs = {0, 1_000_000, Long.MAX_VALUE})
  void segments_come_back_article_by_article(long memory) {
    sketches = new Sketches(new Room(memory, folder));
    List<SketchedArticle> articles = made.articles(100);
    addShuffled(articles);
    sketches.arrange();
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());

    sketches.forEachSegments(
        (place, segments) -> {
          seen.add(place);
          assertEquals(keys(articles.get(place).segments().orElseThrow()), keys(segments));
          assertEquals(articles.get(place).source(), segments.source());
        });

    Collections.sort(seen);
    assertEquals(IntStream.range(0, 100).boxed().toList(), seen);
  }

  @Test
  void learning_looks_at_all_articles_of_a_small_source() {
    addShuffled(made.articles(500));
    sketches.arrange();

    BitSet all = new BitSet();
    all.set(0, 500);
    assertEquals(List.of(all), sketches.samplesForLearning());
  }

  @Test
  void without_memory_learning_looks_at_one_source_after_the_other() {
    sketches = new Sketches(new Room(0, folder));
    List<SketchedArticle> articles = made.articles(500);
    addShuffled(articles);
    sketches.arrange();

    List<BitSet> samples = sketches.samplesForLearning();

    assertEquals(500, samples.stream().mapToInt(BitSet::cardinality).sum());
    assertEquals(articles.stream().map(SketchedArticle::source).distinct().count(), samples.size());
    for (BitSet sample : samples) {
      assertEquals(
          1, sample.stream().mapToObj(place -> articles.get(place).source()).distinct().count());
    }
  }

  @Test
  void heavy_rules_are_counted() {
    addShuffled(made.articles(10));

    assertEquals(Map.of("even", 5), sketches.heavyRules());
  }

  @Test
  void articles_that_share_an_id_are_named_by_their_places() {
    sketches.add(List.of(made.article("b", 1), made.article("a", 2), made.article("b", 3)));

    assertEquals(2, sketches.arrange());
    assertEquals(List.of("a", "n.jsonl:1", "n.jsonl:3"), sketches.table().ids());
  }

  @Test
  void an_id_that_is_the_place_of_another_is_not_kept() {
    sketches.add(
        List.of(made.article("n.jsonl:3", 1), made.article("a", 3), made.article("n.jsonl:9", 4)));

    assertEquals(1, sketches.arrange());
    assertEquals(List.of("a", "n.jsonl:1", "n.jsonl:9"), sketches.table().ids());
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() {
    sketches = new Sketches(new Room(0, folder));
    folder.close();
    folder = WorkFolder.temporary();

    DedupeException e = assertThrows(DedupeException.class, () -> addShuffled(made.articles(MANY)));

    assertTrue(
        String.valueOf(e.getMessage()).startsWith(work.resolve("dedupe-work") + ": cannot keep"));
  }

  @BeforeEach
  void a_work_folder() {
    folder = WorkFolder.in(work, "");
  }

  @AfterEach
  void nothing_is_left_behind() {
    sketches.close();
    folder.close();
    assertArrayEquals(new String[0], work.toFile().list());
  }

  private void addShuffled(List<SketchedArticle> articles) {
    List<SketchedArticle> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(1));
    int half = shuffled.size() / 2;
    sketches.add(shuffled.subList(0, half));
    sketches.add(shuffled.subList(half, shuffled.size()));
  }

  private void assertColumns(List<SketchedArticle> articles) {
    for (int band = 0; band <= MadeUp.BANDING.bands(); band++) {
      int of = band;
      assertArrayEquals(
          articles.stream().mapToInt(article -> article.bands().hash(of)).toArray(),
          sketches.hashes(band));
    }
    for (int part = 0; part < SampleColumns.PARTS; part++) {
      long[] postings = sketches.postings(part);
      Arrays.sort(postings);
      assertArrayEquals(postings(articles, part), postings);
    }
    for (int place = 0; place < articles.size(); place++) {
      assertEquals(articles.get(place).sample().size(), sketches.size(place));
    }
  }

  private static long[] postings(List<SketchedArticle> articles, int part) {
    return IntStream.range(0, articles.size())
        .boxed()
        .flatMapToLong(
            place ->
                hashes(articles.get(place).sample())
                    .filter(hash -> SampleColumns.partOf(hash) == part)
                    .mapToLong(hash -> SampleColumns.posting(hash, place)))
        .sorted()
        .toArray();
  }

  private static IntStream hashes(ShingleSample sample) {
    return IntStream.range(0, sample.size()).map(sample::hash);
  }

  private static List<Long> keys(ArticleSegments segments) {
    long[] keys = new long[segments.size()];
    segments.copyTo(keys, new char[segments.size()], 0);
    return LongStream.of(keys).boxed().toList();
  }
}
