package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Articles;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Window;
import io.github.newsdedupe.store.ArticleTable;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The articles of a run as clustering sees them. */
final class ClusteredArticles implements Articles {

  private final ArticleTable articles;
  private final Verification verification;
  private final Window window;
  private final Comparator<Integer> preference;

  ClusteredArticles(ArticleTable articles, Verification verification, Stages stages) {
    this.articles = articles;
    this.verification = verification;
    this.window = stages.window();
    this.preference = Preference.of(stages.keep(), this, articles::source);
  }

  @Override
  public int length(int article) {
    return articles.length(article);
  }

  @Override
  public Comparator<Integer> preference() {
    return preference;
  }

  @Override
  public OptionalInt window() {
    return window.days();
  }

  @Override
  public OptionalLong day(int article) {
    return verification.day(article);
  }

  @Override
  public boolean areSimilar(int one, int other, double jaccard) {
    return verification.areSimilar(one, other, jaccard);
  }

  @Override
  public SimilarPair compare(int one, int other) {
    return verification.compare(one, other);
  }
}
