package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Batch;
import io.github.newsdedupe.corpus.Skipped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** New articles that are looked up together, in the order in which they were read. */
final class QueryPortion {

  /** What the articles of a batch take. Less, and a portion may not fit into memory. */
  private static final long BATCH_BYTES = 3 << 20;

  private final List<Reader> readers = new ArrayList<>();
  private final long batches;

  /**
   * No articles.
   *
   * @param bytes that articles may take; with less, the index is looked through more often
   */
  QueryPortion(long bytes) {
    this.batches = Math.max(1, bytes / BATCH_BYTES);
  }

  boolean isFull() {
    return readers.size() >= batches;
  }

  /** Takes the place of a batch that is read later, in another thread. */
  Reader add(ArticleSketcher sketcher, Read from) {
    Reader reader = new Reader(sketcher, from);
    readers.add(reader);
    return reader;
  }

  List<Query> queries() {
    return readers.stream().flatMap(reader -> reader.queries.stream()).toList();
  }

  /**
   * What is read.
   *
   * @param source of the articles
   * @param ids that more than one of them has
   * @param skipped receives what is none
   */
  record Read(ArticleSource source, AmbiguousIds ids, Collection<Skipped> skipped) {}

  /** Reads a batch. */
  static final class Reader implements ArticleSink {
    private final ArticleSketcher sketcher;
    private final Read from;
    private final List<Query> queries = new ArrayList<>();

    Reader(ArticleSketcher sketcher, Read from) {
      this.sketcher = sketcher;
      this.from = from;
    }

    void read(Batch batch) {
      batch.read(this);
    }

    @Override
    public void article(Article article) {
      String id = from.ids.nameOf(article.id(), article.locator());
      queries.add(sketcher.query(id, Itself.of(id, article, from.source), article));
    }

    @Override
    public void skip(Skipped reason) {
      from.skipped.add(reason);
    }
  }
}
