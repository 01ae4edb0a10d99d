package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSource;

/**
 * Tells whether an article of an index is the one that is looked up, which is no duplicate of
 * itself: the same text under the same id or in the same place.
 *
 * @param id of the article; what came through a pipe without one has none
 * @param origin of it, as a number; 0 if that says nothing of it
 * @param checksum of its text
 */
record Itself(String id, long origin, int checksum) {

  /**
   * The one that is looked up.
   *
   * @param name that no other article of its run has
   */
  static Itself of(String name, Article article, ArticleSource source) {
    boolean hasId = !name.equals(article.locator().place());
    long origin = hasId ? 0 : source.originOf(article.locator());
    return new Itself(hasId || origin != 0 ? name : "", origin, article.checksum());
  }

  /** Whether it is this one. */
  boolean is(Article other, long otherOrigin) {
    return (other.id().equals(id) || (origin != 0 && origin == otherOrigin))
        && other.checksum() == checksum;
  }
}
