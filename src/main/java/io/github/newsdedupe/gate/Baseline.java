package io.github.newsdedupe.gate;

import io.github.newsdedupe.report.model.LocatedArticle;
import io.github.newsdedupe.report.model.RunOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The duplicates that an archive held when somebody accepted them, and the articles that they
 * duplicate. It knows articles by their content, and how often it has met each: one copy more is
 * new, another name is not.
 *
 * @param threshold of the run that found them
 * @param rules the hash of the furniture rules of that run, since other rules clean to other
 *     content
 * @param groups of articles that belong together; only people need to know which
 */
public record Baseline(String threshold, String rules, List<List<Entry>> groups) {

  /** Nothing is accepted. */
  public static final Baseline NONE = new Baseline("", "", List.of());

  /**
   * An article that is known.
   *
   * @param contentHash SHA-256 of its cleaned text
   * @param article its id at that time
   */
  public record Entry(String contentHash, String article) {}

  /** Copies the lists. */
  public Baseline {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** The number of articles that are known. */
  public int size() {
    return groups.stream().mapToInt(List::size).sum();
  }

  /**
   * The ids of the articles that are known. Of several copies, those under their old names come
   * first, so that what is left is the one that was added.
   */
  Set<String> known(Collection<LocatedArticle> articles) {
    Map<String, List<String>> free = new HashMap<>();
    groups.stream()
        .flatMap(List::stream)
        .forEach(entry -> namesOf(entry.contentHash, free).add(entry.article));
    Set<String> known = new HashSet<>();
    for (LocatedArticle article : articles) {
      if (namesOf(article.contentHash(), free).remove(article.article())) {
        known.add(article.article());
      }
    }
    articles.stream()
        .filter(article -> !known.contains(article.article()))
        .sorted(Comparator.comparing(LocatedArticle::article))
        .forEach(
            renamed -> {
              List<String> names = namesOf(renamed.contentHash(), free);
              if (!names.isEmpty()) {
                names.remove(names.size() - 1);
                known.add(renamed.article());
              }
            });
    return known;
  }

  private static List<String> namesOf(String contentHash, Map<String, List<String>> names) {
    return names.computeIfAbsent(contentHash, hash -> new ArrayList<>());
  }

  /** What the user should know when a run has other settings than the one that wrote this. */
  public Optional<String> warning(RunOptions run) {
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    if (!rules.equals(run.rules().sha256())) {
      return Optional.of(
          "the baseline was written with other furniture rules: articles that are cleaned otherwise"
              + " now count as new");
    }
    if (!threshold.equals(Double.toString(run.threshold()))) {
      return Optional.of("the baseline was written at --threshold " + threshold);
    }
    return Optional.empty();
  }
}
