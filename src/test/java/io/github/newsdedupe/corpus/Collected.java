package io.github.newsdedupe.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that was read, in order. */
final class Collected implements ArticleSink {

  private final List<Article> articles = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /** Reads a whole corpus. */
  static Collected of(Corpus corpus) {
    Collected collected = new Collected();
    corpus.forEachBatch(batch -> batch.read(collected));
    return collected;
  }

  @Override
  public void article(Article article) {
    articles.add(article);
  }

  @Override
  public void skip(Skipped skip) {
    skipped.add(skip);
  }

  List<Article> articles() {
    return articles;
  }

  List<Skipped> skipped() {
    return skipped;
  }

  List<String> ids() {
    return articles.stream().map(Article::id).toList();
  }

  List<String> texts() {
    return articles.stream().map(Collected::text).toList();
  }

  static String text(Article article) {
    return new String(article.text(), StandardCharsets.UTF_8);
  }
}
