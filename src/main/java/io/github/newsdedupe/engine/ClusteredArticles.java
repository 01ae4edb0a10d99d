package io.github.newsdedupe.engine;

import io.github.newsdedupe.Keep;
import io.github.newsdedupe.cluster.Articles;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Window;
import io.github.newsdedupe.store.ArticleTable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    this.preference = preference(stages.keep());
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
  public double jaccard(int one, int other) {
    return verification.jaccard(one, other);
  }

  @Override
  public SimilarPair compare(int one, int other) {
    return verification.compare(one, other);
  }

  /** Places are in the order of ids, and end every tie. */
  private Comparator<Integer> preference(Keep keep) {
    Comparator<Integer> longest = Comparator.comparingInt(article -> -length(article));
    Comparator<Integer> earliest = Comparator.comparingLong(this::dayOf);
    Comparator<Integer> first =
        switch (keep.order()) {
          case LONGEST -> longest.thenComparing(earliest);
          case EARLIEST -> earliest.thenComparing(longest);
          case FIRST_PATH -> Comparator.naturalOrder();
          case OUTLET ->
              Comparator.comparingInt((Integer article) -> rank(article, keep.outlets()))
                  .thenComparing(longest)
                  .thenComparing(earliest);
        };
    return first.thenComparing(Comparator.naturalOrder());
  }

  private long dayOf(int article) {
    return day(article).orElse(Long.MAX_VALUE);
  }

  private int rank(int article, List<String> outlets) {
    String source = articles.source(article).strip().toLowerCase(Locale.ROOT);
    int rank = source.isEmpty() ? -1 : outlets.indexOf(source);
    return rank < 0 ? outlets.size() : rank;
  }
}
