package io.github.newsdedupe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.lsh.BandHashes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of memory before a run is what its arrays take. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FootprintTest {

  /** Rows and ids of 28 bytes fill their pages to the end, and no block is open. */
  private static final int ARTICLES = 8 * SketchBlock.CAPACITY;

  private static final double MARGIN = .02;

  /** What a run of default options has for an article. */
  private static final BandHashes BANDS = BandHashes.ofArray(new int[36]);

  @TempDir Path given;
  private long sampled;
  private long segments;

  @Test
  void what_cannot_go_to_a_file_takes_what_is_told() throws IllegalAccessException {
    try (WorkFolder folder = WorkFolder.in(given, "");
        Sketches sketches = new Sketches(new Room(0, folder))) {
      fill(sketches);
      sketches.arrange();

      double told = Footprint.fixed(ARTICLES);
      assertEquals(1, RetainedArrays.of(sketches) / told, MARGIN);
    }
  }

  @Test
  void what_goes_to_a_file_takes_what_is_told() throws IOException {
    try (WorkFolder folder = WorkFolder.in(given, "");
        Sketches sketches = new Sketches(new Room(0, folder))) {
      fill(sketches);
      sketches.arrange();

      double told = Footprint.filed(ARTICLES, 0) + sampled * 6 + segments * 10;
      assertEquals(1, sizeOf(given) / told, MARGIN);
    }
  }

  private static long sizeOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    }
  }

  private void fill(Sketches sketches) {
    List<SketchedArticle> some = new MadeUp().articles(512);
    for (int i = 0; i < ARTICLES; i += some.size()) {
      int first = i;
      sketches.add(
          IntStream.range(0, some.size()).mapToObj(j -> named(first + j, some.get(j))).toList());
    }
  }

  private SketchedArticle named(int number, SketchedArticle like) {
    sampled += like.sample().size();
    segments += like.segments().map(ArticleSegments::size).orElse(0);
    return new SketchedArticle(
        "an-archive-of-news/" + (100_000_000 + number),
        new Locator.JsonLine(MadeUp.FILE, number * 5_000L, 5_000, number + 1),
        BANDS,
        like.sample(),
        like.source(),
        like.day(),
        like.length(),
        like.shingles(),
        like.thin(),
        like.suspect(),
        like.heavyRules(),
        like.segments(),
        like.checksum());
  }
}
