package io.github.newsdedupe.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of planted pairs.
 *
 * @param recall the share of them that one cluster holds
 * @param precision of all pairs that one cluster holds, the share that should be in one
 * @param rand the adjusted Rand index of all articles
 * @param relations how many pairs have which; those in no cluster together have "none"
 */
record Score(double recall, double precision, double rand, Map<String, Integer> relations) {

  static final Score NOTHING = new Score(0, 0, 0, Map.of());

  private static final List<String> COLUMNS =
      List.of("identical", "near-duplicate", "update", "excerpt", "none");

  /**
   * Scores a run.
   *
   * @param expected the cluster of each article that should be in one
   * @param items all articles
   * @param stories of which {@code "one"} and {@code "other"} are the planted pair
   */
  static Score of(
      Reported reported, Map<String, String> expected, Set<String> items, Set<String> stories) {
    Map<String, Integer> relations = new TreeMap<>();
    for (String story : stories) {
      String one = story + " one";
      String other = story + " other";
      boolean together = reported.areTogether(one, other);
      relations.merge(together ? reported.between(one, other).relation() : "none", 1, Integer::sum);
    }
    double joined = stories.size() - relations.getOrDefault("none", 0);
    return new Score(
        joined / stories.size(),
        precision(reported, expected),
        AdjustedRand.index(items, reported.clusters(), expected),
        relations);
  }

  private static double precision(Reported reported, Map<String, String> expected) {
    double all = 0;
    double right = 0;
    for (List<String> members : reported.members().values()) {
      all += pairs(members.size());
      right +=
          members.stream()
              .filter(expected::containsKey)
              .collect(Collectors.groupingBy(expected::get, Collectors.counting()))
              .values()
              .stream()
              .mapToDouble(Score::pairs)
              .sum();
    }
    return all == 0 ? 1 : right / all;
  }

  private static double pairs(long size) {
    return size * (size - 1) / 2.0;
  }

  @Override
  public String toString() {
    return Stream.concat(
            Stream.of(recall, precision, rand).map(x -> String.format(Locale.ROOT, "%.3f", x)),
            COLUMNS.stream().map(column -> relations.getOrDefault(column, 0).toString()))
        .collect(Collectors.joining(" | "));
  }
}
