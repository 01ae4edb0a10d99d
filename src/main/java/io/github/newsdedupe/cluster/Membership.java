package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Which cluster each article is in: named by one of its members, whoever leads it. */
final class Membership {

  private final Articles articles;
  private final Map<Integer, Integer> clusterOf = new HashMap<>();

  /** Of clusters with dates, by name; empty when there is no window. */
  private final Map<Integer, DaySpan> spans = new HashMap<>();

  Membership(Articles articles) {
    this.articles = articles;
  }

  boolean isFree(int article) {
    return !clusterOf.containsKey(article);
  }

  /** The name of an article's cluster, or of the free article itself. */
  int clusterOf(int article) {
    return clusterOf.getOrDefault(article, article);
  }

  /**
   * Whether an article may come into the cluster of another, by their days: an article without a
   * date must not bring together two that are years apart.
   */
  boolean mayJoin(int article, int other) {
    OptionalLong day = articles.day(article);
    Optional<DaySpan> span = spanOf(other);
    return articles.window().isEmpty()
        || day.isEmpty()
        || span.isEmpty()
        || span.get().with(day.getAsLong()).days() <= articles.window().getAsInt();
  }

  private Optional<DaySpan> spanOf(int article) {
    OptionalLong day = articles.day(article);
    return isFree(article) && day.isPresent()
        ? Optional.of(new DaySpan(day.getAsLong(), day.getAsLong()))
        : Optional.ofNullable(spans.get(clusterOf(article)));
  }

  /** Puts an article that is free into the cluster of another, which is then in it as well. */
  void join(int article, int other) {
    if (articles.window().isPresent()) {
      Optional<DaySpan> span = spanOf(other);
      OptionalLong day = articles.day(article);
      span = day.isPresent() ? Optional.of(with(span, day.getAsLong())) : span;
      span.ifPresent(days -> spans.put(clusterOf(other), days));
    }
    clusterOf.putIfAbsent(other, other);
    clusterOf.put(article, clusterOf(other));
  }

  private static DaySpan with(Optional<DaySpan> span, long day) {
    return span.map(days -> days.with(day)).orElse(new DaySpan(day, day));
  }

  boolean areTogether(SimilarPair pair) {
    return !isFree(pair.a()) && clusterOf(pair.a()) == clusterOf(pair.b());
  }

  /**
   * The pairs across clusters, in their order. Of an excerpt with several parents in another
   * cluster, the best is enough: five thousand prints of a story with a hundred briefs of it make
   * half a million.
   */
  List<SimilarPair> apart(List<SimilarPair> pairs) {
    Set<List<Integer>> told = new HashSet<>();
    return pairs.stream()
        .filter(pair -> !areTogether(pair))
        .sorted(Excerpts.BEST_PARENT)
        .filter(pair -> pair.relation() != Relation.EXCERPT || told.add(excerptAndParent(pair)))
        .sorted(SimilarPair.ORDER)
        .toList();
  }

  private List<Integer> excerptAndParent(SimilarPair pair) {
    return List.of(pair.other(pair.parent()), clusterOf(pair.parent()));
  }

  /**
   * The days of the articles of a cluster.
   *
   * @param earliest day
   * @param latest day
   */
  private record DaySpan(long earliest, long latest) {

    /** The span with one more day. */
    DaySpan with(long day) {
      return new DaySpan(Math.min(earliest, day), Math.max(latest, day));
    }

    long days() {
      return latest - earliest;
    }
  }
}
