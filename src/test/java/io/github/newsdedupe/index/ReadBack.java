package io.github.newsdedupe.index;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.corpus.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Articles out of an index. */
record ReadBack(Consumer<Article> taken) implements ArticleSink {

  static List<Article> all(IndexReader reader) {
    List<Article> found = new ArrayList<>();
    reader.forEachBatch(batch -> batch.read(new ReadBack(found::add)));
    return found;
  }

  static Article at(Locator locator, IndexReader reader) {
    List<Article> found = new ArrayList<>();
    reader.reread(locator, new ReadBack(found::add));
    return found.get(0);
  }

  @Override
  public void article(Article article) {
    taken.accept(article);
  }

  @Override
  public void skip(Skipped skipped) {
    throw new AssertionError(skipped);
  }
}
