package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Batch;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.index.IndexBatch;
import io.github.newsdedupe.index.IndexWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
   * @param beside the names of those that the index would have called like others that it holds
   * @param skipped what was not read
   */
  record Added(int known, int renamed, List<String> beside, Collection<Skipped> skipped) {}

  /** Adds all articles of a source that are not there yet, and commits them. */
  Added add(ArticleSource source, IndexWriter writer) {
    Collection<Skipped> skipped = new ConcurrentLinkedQueue<>(source.skipped());
    Collection<String> beside = new ConcurrentLinkedQueue<>();
    IndexNames names = new IndexNames(writer, source);
    AtomicInteger known = new AtomicInteger();
    AtomicInteger renamed = new AtomicInteger();
    progress.begin(Progress.Step.READING, source.volume());
    source.forEachBatch(
        batch ->
            workers.submit(
                () -> {
                  Taken taken = new Taken(this, names, skipped);
                  taken.take(batch);
                  beside.addAll(taken.beside);
                  known.addAndGet(taken.known);
                  renamed.addAndGet(taken.renamed);
                }));
    workers.await();
    writer.commit();
    return new Added(known.get(), renamed.get(), beside.stream().sorted().toList(), skipped);
  }

  /** A batch on its way into the index. */
  private static final class Taken implements ArticleSink {
    private final Indexing indexing;
    private final IndexNames names;
    private final Collection<Skipped> skipped;
    private final ArticleSketcher sketcher;
    private final IndexBatch added = new IndexBatch();
    private final List<String> beside = new ArrayList<>();
    private int known;
    private int renamed;
    private int articles;
    private long volume;

    Taken(Indexing indexing, IndexNames names, Collection<Skipped> skipped) {
      this.indexing = indexing;
      this.names = names;
      this.skipped = skipped;
      this.sketcher = indexing.stages.sketcher();
    }

    void take(Batch batch) {
      batch.read(this);
      names.writer().append(added.close());
      indexing.progress.advance(volume, articles);
    }

    @Override
    public void article(Article article) {
      articles++;
      volume += Corpus.volumeOf(article.locator());
      String name = indexing.ids.nameOf(article.id(), article.locator());
      renamed += name.equals(article.id()) ? 0 : 1;
      names.name(name, article).ifPresentOrElse(named -> add(named, article), () -> known++);
    }

    private void add(IndexNames.Named named, Article article) {
      added.add(named.record(), sketcher.sketch(article), named.origin());
      if (named.beside()) {
        beside.add(named.record().id());
      }
    }

    @Override
    public void skip(Skipped reason) {
      skipped.add(reason);
    }
  }
}
