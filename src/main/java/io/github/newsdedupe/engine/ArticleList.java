package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.UniqueIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** All articles of a run in the order of their ids, each with an id of its own. */
final class ArticleList {

  private static final Comparator<SketchedArticle> ORDER =
      Comparator.comparing(SketchedArticle::id)
          .thenComparing(article -> article.locator().place())
          .thenComparing(article -> article.locator().file().path());

  private final List<SketchedArticle> articles;
  private final int renamed;

  private ArticleList(List<SketchedArticle> articles, int renamed) {
    this.articles = articles;
    this.renamed = renamed;
  }

  /** Sorts; articles that share an id are named by their place. */
  static ArticleList of(Collection<SketchedArticle> articles) {
    UniqueIds ids = new UniqueIds();
    articles.forEach(article -> ids.add(article.id(), article.locator()));
    List<SketchedArticle> named = new ArrayList<>(articles.size());
    int renamed = 0;
    for (SketchedArticle article : articles) {
      String name = ids.nameOf(article.id(), article.locator());
      named.add(name.equals(article.id()) ? article : article.withId(name));
      renamed += name.equals(article.id()) ? 0 : 1;
    }
    named.sort(ORDER);
    return new ArticleList(List.copyOf(named), renamed);
  }

  List<SketchedArticle> articles() {
    return articles;
  }

  /** How many articles are named by their place. */
  int renamed() {
    return renamed;
  }
}
