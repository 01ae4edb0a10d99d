package io.github.newsdedupe.corpus;

/** Receives what is read. */
public interface ArticleSink {

  /** Takes an article. */
  void article(Article article);

  /** Takes notice of something that is no article. */
  void skip(Skipped skipped);
}
