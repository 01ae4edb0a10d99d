package io.github.newsdedupe.cluster;

import io.github.newsdedupe.Keep;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The articles of a component as clustering sees them, named by their places. */
final class Articles {

  private final Oracle oracle;
  private final ComparedPairs pairs;
  private final OptionalInt window;
  private final Comparator<Integer> preference;

  Articles(Oracle oracle, ComparedPairs pairs, Component.Settings settings) {
    this.oracle = oracle;
    this.pairs = pairs;
    this.window = settings.windowDays();
    this.preference = preference(settings.keep());
  }

  /** The number of words of an article. */
  int length(int article) {
    return oracle.length(article);
  }

  /** When an article was published, in days since 1970-01-01, if that is known. */
  OptionalLong day(int article) {
    return oracle.day(article);
  }

  /** How many days the articles of a cluster may be apart. */
  OptionalInt window() {
    return window;
  }

  /** Whether the Jaccard similarity of two articles is this or more, exactly. */
  boolean areSimilar(int one, int other, double jaccard) {
    return oracle.areSimilar(one, other, jaccard);
  }

  /** What two articles are to each other, exactly, whether they were candidates or not. */
  SimilarPair compare(int one, int other) {
    return pairs.find(one, other).orElseGet(() -> oracle.compare(one, other));
  }

  /**
   * Who leads a cluster: the most preferred first. A total order, since places are in the order of
   * ids and end ties.
   */
  Comparator<Integer> preference() {
    return preference;
  }

  private Comparator<Integer> preference(Keep keep) {
    Comparator<Integer> longest = Comparator.comparingInt(article -> -length(article));
    Comparator<Integer> earliest =
        Comparator.comparingLong(article -> day(article).orElse(Long.MAX_VALUE));
    Comparator<Integer> first =
        switch (keep.order()) {
          case LONGEST -> longest.thenComparing(earliest);
          case EARLIEST -> earliest.thenComparing(longest);
          case FIRST_PATH -> Comparator.naturalOrder();
          case OUTLET ->
              Comparator.comparingInt(
                      (Integer article) -> rank(oracle.source(article), keep.outlets()))
                  .thenComparing(longest)
                  .thenComparing(earliest);
        };
    return first.thenComparing(Comparator.naturalOrder());
  }

  private static int rank(String source, List<String> outlets) {
    String name = source.strip().toLowerCase(Locale.ROOT);
    int rank = name.isEmpty() ? -1 : outlets.indexOf(name);
    return rank < 0 ? outlets.size() : rank;
  }
}
