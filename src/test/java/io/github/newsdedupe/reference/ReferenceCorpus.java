package io.github.newsdedupe.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Articles, every one compared with every other; without dates, the longest is preferred. */
public final class ReferenceCorpus implements ComparedArticles {
  private final List<ReferenceArticle> articles;
  private final ReferenceRelations relations;

  /** What each article is to those before it. */
  private final List<List<Comparison>> comparisons = new ArrayList<>();

  /** Compares them all. */
  public ReferenceCorpus(List<ReferenceArticle> articles, ReferenceRelations relations) {
    this.articles = List.copyOf(articles);
    this.relations = relations;
    for (ReferenceArticle second : articles) {
      List<ReferenceArticle> before = articles.subList(0, comparisons.size());
      comparisons.add(before.stream().map(first -> relations.compare(first, second)).toList());
    }
  }

  @Override
  public int count() {
    return articles.size();
  }

  @Override
  public int length(int article) {
    return articles.get(article).length();
  }

  @Override
  public Comparison compare(int first, int second) {
    return first < second
        ? comparisons.get(second).get(first)
        : comparisons.get(first).get(second).reversed();
  }

  @Override
  public boolean areInWindow(int first, int second) {
    return !relations.isOutsideOfWindow(articles.get(first), articles.get(second));
  }

  @Override
  public Comparator<Integer> preference() {
    return Comparator.comparing((Integer article) -> -length(article))
        .thenComparing(Comparator.naturalOrder());
  }
}
