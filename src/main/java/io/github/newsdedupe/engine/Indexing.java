package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Batch;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.index.ArticleRecord;
import io.github.newsdedupe.index.IndexBatch;
import io.github.newsdedupe.index.IndexWriter;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Adds articles to an index.
 *
 * @param stages that sketch, with what the index has learned
 * @param ids that more than one of the articles has
 * @param workers that do it
 * @param progress learns how far it is
 */
record Indexing(Stages stages, AmbiguousIds ids, Workers workers, Progress progress) {

  /**
   * What became of the articles that were read.
   *
   * @param known how many the index held already
   * @param renamed how many are named by file and line
   * @param skipped what was not read
   */
  record Added(int known, int renamed, Collection<Skipped> skipped) {}

  /** Adds all articles of a source that are not there yet, and commits them. */
  Added add(ArticleSource source, IndexWriter writer) {
    Collection<Skipped> skipped = new ConcurrentLinkedQueue<>(source.skipped());
    AtomicInteger known = new AtomicInteger();
    AtomicInteger renamed = new AtomicInteger();
    progress.begin(Progress.Step.READING, source.volume().orElse(0));
    source.forEachBatch(
        batch ->
            workers.submit(
                () -> {
                  Taken taken = new Taken(this, writer, skipped);
                  taken.take(batch);
                  known.addAndGet(taken.known);
                  renamed.addAndGet(taken.renamed);
                }));
    workers.await();
    writer.commit();
    return new Added(known.get(), renamed.get(), skipped);
  }

  /** A batch on its way into the index. */
  private static final class Taken implements ArticleSink {
    private final Indexing indexing;
    private final IndexWriter writer;
    private final Collection<Skipped> skipped;
    private final ArticleSketcher sketcher;
    private final IndexBatch added = new IndexBatch();
    private int known;
    private int renamed;
    private int articles;
    private long volume;

    Taken(Indexing indexing, IndexWriter writer, Collection<Skipped> skipped) {
      this.indexing = indexing;
      this.writer = writer;
      this.skipped = skipped;
      this.sketcher = indexing.stages.sketcher();
    }

    void take(Batch batch) {
      batch.read(this);
      writer.append(added.close());
      indexing.progress.advance(volume, articles);
    }

    @Override
    public void article(Article article) {
      articles++;
      volume += Corpus.volumeOf(article.locator());
      String name = indexing.ids.nameOf(article.id(), article.locator());
      renamed += name.equals(article.id()) ? 0 : 1;
      ArticleRecord record = ArticleRecord.of(name, article);
      if (writer.has(record)) {
        known++;
      } else {
        added.add(record, sketcher.sketch(article));
      }
    }

    @Override
    public void skip(Skipped reason) {
      skipped.add(reason);
    }
  }
}
