package io.github.newsdedupe.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Rule 9.4: of two collections, what each article of the one goes to in the other. */
public final class ReferenceCounterparts {
  private static final List<String> RELATIONS =
      List.of("identical", "near-duplicate", "update", "excerpt");

  private final ComparedArticles articles;
  private final Set<Integer> against;
  private final double threshold;

  /**
   * Articles of two collections.
   *
   * @param against those that the others are held against
   */
  public ReferenceCounterparts(ComparedArticles articles, Set<Integer> against, double threshold) {
    this.articles = articles;
    this.against = Set.copyOf(against);
    this.threshold = threshold;
  }

  /** All articles that others are held against and that this one is joined to. */
  public List<Integer> allOf(int article) {
    return IntStream.range(0, articles.count())
        .boxed()
        .filter(other -> against.contains(other) && !against.contains(article))
        .filter(other -> articles.compare(article, other).joins())
        .toList();
  }

  /** What an article goes to, if it goes anywhere. */
  public Optional<Integer> of(int article) {
    List<Integer> all = allOf(article);
    List<Integer> versions =
        all.stream().filter(o -> articles.compare(article, o).isVersion(threshold)).toList();
    Comparator<Integer> bySimilarity =
        Comparator.comparing((Integer other) -> -articles.compare(article, other).jaccard())
            .thenComparing(o -> RELATIONS.indexOf(articles.compare(article, o).relation()))
            .thenComparing(articles.preference());
    return versions.isEmpty()
        ? all.stream()
            .min(
                Comparator.comparing((Integer o) -> -articles.compare(article, o).ofFirst())
                    .thenComparing(bySimilarity))
        : versions.stream().min(bySimilarity);
  }
}
