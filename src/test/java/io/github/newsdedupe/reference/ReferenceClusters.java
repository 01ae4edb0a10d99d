package io.github.newsdedupe.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Section 9: the clusters of articles, every pair of which is looked at. */
public final class ReferenceClusters {
  private static final int LEADERS = 16;

  private final ComparedArticles articles;
  private final double threshold;
  private final List<ReferenceCluster> clusters = new ArrayList<>();

  private ReferenceClusters(ComparedArticles articles, double threshold) {
    this.articles = articles;
    this.threshold = threshold;
  }

  /** The clusters in the order in which they came to be. */
  public static List<ReferenceCluster> of(ComparedArticles articles, double threshold) {
    ReferenceClusters clusters = new ReferenceClusters(articles, threshold);
    clusters.gatherVersions();
    clusters.addExcerpts();
    return List.copyOf(clusters.clusters);
  }

  /** Rules 9.1 and 9.2. */
  private void gatherVersions() {
    Optional<Integer> center = nextCenter();
    while (center.isPresent()) {
      List<Integer> members = star(center.get());
      clusters.add(new ReferenceCluster(representative(members), members));
      center = nextCenter();
    }
  }

  private Optional<Integer> nextCenter() {
    return free()
        .filter(article -> !freeVersions(article).isEmpty())
        .min(
            Comparator.comparingDouble((Integer article) -> -sumOfJaccard(article))
                .thenComparing(article -> -articles.length(article))
                .thenComparing(Comparator.naturalOrder()));
  }

  private double sumOfJaccard(int article) {
    return freeVersions(article).stream().mapToDouble(other -> jaccard(article, other)).sum();
  }

  private List<Integer> freeVersions(int article) {
    return free()
        .filter(other -> other != article)
        .filter(other -> articles.compare(article, other).isVersion(threshold))
        .toList();
  }

  private List<Integer> star(int center) {
    List<Integer> taken = new ArrayList<>();
    freeVersions(center).stream()
        .sorted(
            Comparator.comparingDouble((Integer article) -> -jaccard(center, article))
                .thenComparing(Comparator.naturalOrder()))
        .filter(article -> taken.stream().allMatch(other -> articles.areInWindow(article, other)))
        .filter(article -> taken.stream().allMatch(other -> areCloseEnough(center, article, other)))
        .forEach(taken::add);
    return Stream.concat(Stream.of(center), taken.stream()).toList();
  }

  private boolean areCloseEnough(int center, int one, int other) {
    double least = .6 * threshold;
    return jaccard(center, one) + jaccard(center, other) >= 1 + least
        || jaccard(one, other) >= least;
  }

  private int representative(List<Integer> members) {
    return members.stream()
        .sorted(articles.preference())
        .limit(LEADERS)
        .filter(candidate -> isJoinedToAll(candidate, members))
        .filter(
            candidate ->
                members.stream()
                    .noneMatch(other -> !other.equals(candidate) && isParent(other, candidate)))
        .findFirst()
        .orElse(members.get(0));
  }

  private boolean isJoinedToAll(int candidate, List<Integer> members) {
    return members.stream()
        .allMatch(other -> other == candidate || articles.compare(candidate, other).joins());
  }

  /** Rule 9.3. */
  private void addExcerpts() {
    Comparator<Integer> byLength =
        Comparator.comparing((Integer article) -> -articles.length(article))
            .thenComparing(Comparator.naturalOrder());
    List<Integer> longestFirst = free().sorted(byLength).toList();
    longestFirst.stream().filter(article -> clusterOf(article).isEmpty()).forEach(this::addExcerpt);
  }

  private void addExcerpt(int excerpt) {
    Comparator<Integer> byShare =
        Comparator.comparingDouble((Integer parent) -> -share(excerpt, parent))
            .thenComparing(parent -> -jaccard(excerpt, parent))
            .thenComparing(Comparator.naturalOrder());
    List<Integer> parents =
        all()
            .filter(other -> other != excerpt)
            .filter(other -> isParent(other, excerpt))
            .sorted(byShare)
            .toList();
    for (int parent : parents) {
      Optional<ReferenceCluster> cluster = clusterOf(parent);
      if (cluster.isEmpty()) {
        clusters.add(new ReferenceCluster(parent, List.of(parent, excerpt)));
        return;
      }
      int representative = cluster.get().representative();
      if (representative == parent || share(excerpt, representative) >= .5) {
        clusters.set(clusters.indexOf(cluster.get()), cluster.get().with(excerpt));
        return;
      }
    }
  }

  /** Section 8: whether the second is an excerpt of the first. */
  private boolean isParent(int article, int excerpt) {
    Comparison comparison = articles.compare(article, excerpt);
    boolean isParent =
        comparison.ofFirst() == comparison.ofSecond()
            ? article < excerpt
            : comparison.ofFirst() < comparison.ofSecond();
    return comparison.relation().equals("excerpt") && isParent;
  }

  private Stream<Integer> all() {
    return IntStream.range(0, articles.count()).boxed();
  }

  private Stream<Integer> free() {
    return all().filter(article -> clusterOf(article).isEmpty());
  }

  private Optional<ReferenceCluster> clusterOf(int article) {
    return clusters.stream().filter(cluster -> cluster.members().contains(article)).findFirst();
  }

  private double jaccard(int one, int other) {
    return articles.compare(one, other).jaccard();
  }

  /** How much of an excerpt another article holds. */
  private double share(int excerpt, int other) {
    return articles.compare(excerpt, other).ofFirst();
  }
}
