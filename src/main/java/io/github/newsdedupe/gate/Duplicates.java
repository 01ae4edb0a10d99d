package io.github.newsdedupe.gate;

import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.LocatedArticle;
import io.github.newsdedupe.report.model.Member;
import io.github.newsdedupe.report.model.PairEntry;
import io.github.newsdedupe.report.model.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pairs of a report that count, whether one cluster holds both articles or not: what was kept
 * apart so that chains make no cluster is a duplicate all the same.
 */
final class Duplicates {

  private static final String EXCERPT = "excerpt";

  private final Map<String, LocatedArticle> articles;
  private final Set<String> relations;
  private final List<PairEntry> pairs = new ArrayList<>();
  private final Map<String, List<String>> clusters = new HashMap<>();
  private final Set<String> followers = new HashSet<>();
  private final Set<String> excerpts = new HashSet<>();

  private Duplicates(Map<String, LocatedArticle> articles, Set<String> relations) {
    this.articles = articles;
    this.relations = relations;
  }

  /**
   * The pairs of these relations.
   *
   * @param report with all pairs
   * @param articles of its clusters and pairs, by id
   */
  static Duplicates in(Report report, Map<String, LocatedArticle> articles, Set<String> relations) {
    Duplicates duplicates = new Duplicates(articles, relations);
    for (ClusterEntry cluster : report.clusters()) {
      duplicates.add(cluster);
    }
    report.related().forEach(duplicates::add);
    return duplicates;
  }

  private void add(ClusterEntry cluster) {
    List<String> ids = cluster.members().stream().map(Member::article).toList();
    clusters.put(cluster.id(), ids);
    followers.addAll(ids);
    followers.remove(cluster.representative());
    cluster.pairs().forEach(this::add);
  }

  private void add(PairEntry pair) {
    if (relations.contains(pair.relation())) {
      pairs.add(pair);
      if (pair.relation().equals(EXCERPT)) {
        excerpts.add(pair.parent().equals(Optional.of(pair.a())) ? pair.b() : pair.a());
      }
    }
  }

  List<PairEntry> pairs() {
    return pairs;
  }

  Collection<LocatedArticle> articles() {
    return articles.values();
  }

  LocatedArticle article(String id) {
    return Optional.ofNullable(articles.get(id)).orElseThrow();
  }

  /** Whether an article is a part of another. */
  boolean isExcerpt(String id) {
    return excerpts.contains(id);
  }

  /** Whether somebody else stands for an article. */
  boolean isFollower(String id) {
    return followers.contains(id);
  }

  /** The members of every cluster. */
  Collection<List<String>> clusters() {
    return clusters.values();
  }

  /** The members of the cluster with this id, or the article. */
  List<String> clusterOrArticle(String id) {
    return clusters.getOrDefault(id, List.of(id));
  }

  /** The articles with this content. */
  List<String> articlesWith(String contentHash) {
    return articles.values().stream()
        .filter(article -> article.contentHash().equals(contentHash))
        .map(LocatedArticle::article)
        .toList();
  }
}
