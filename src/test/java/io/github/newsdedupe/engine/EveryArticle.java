package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Skipped;
import java.util.function.Consumer;

/** Reads a corpus of which every article can be read. */
final class EveryArticle {

  private EveryArticle() {}

  /** Hands over all articles, in their order. */
  static void of(Corpus corpus, Consumer<Article> articles) {
    corpus.forEachBatch(
        batch ->
            batch.read(
                new ArticleSink() {
                  @Override
                  public void article(Article article) {
                    articles.accept(article);
                  }

                  @Override
                  public void skip(Skipped reason) {
                    throw new IllegalStateException(reason.toString());
                  }
                }));
  }
}
