package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.IdHash;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.corpus.Skipped;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The ids of a run that more than one article has, even one with the place of another. An index
 * must know them before it takes the first article, where a run learns them at its end.
 */
final class AmbiguousIds {

  static final AmbiguousIds NONE = new AmbiguousIds(new long[0]);

  private final long[] shared;

  private AmbiguousIds(long[] shared) {
    this.shared = shared;
  }

  /** Reads all articles for their ids. */
  static AmbiguousIds of(ArticleSource source, Workers workers) {
    LongStream.Builder all = LongStream.builder();
    source.forEachBatch(
        batch ->
            workers.submit(
                () -> {
                  Hashes hashes = new Hashes(LongStream.builder());
                  batch.read(hashes);
                  synchronized (all) {
                    hashes.found.build().forEach(all);
                  }
                }));
    workers.await();
    long[] sorted = all.build().toArray();
    Arrays.parallelSort(sorted);
    return new AmbiguousIds(repeated(sorted));
  }

  private static long[] repeated(long[] sorted) {
    LongStream.Builder repeated = LongStream.builder();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        repeated.add(sorted[i]);
      }
    }
    return repeated.build().toArray();
  }

  /** Whether an article is named by its place instead. */
  boolean contains(String id) {
    return Arrays.binarySearch(shared, IdHash.of(id)) >= 0;
  }

  /** The name of an article. */
  String nameOf(String id, Locator locator) {
    return contains(id) ? locator.place() : id;
  }

  private record Hashes(LongStream.Builder found) implements ArticleSink {
    @Override
    public void article(Article article) {
      String place = article.locator().place();
      found.add(IdHash.of(article.id()));
      if (!place.equals(article.id())) {
        found.add(IdHash.of(place));
      }
    }

    @Override
    public void skip(Skipped skipped) {
      // Reported when the articles are added.
    }
  }
}
