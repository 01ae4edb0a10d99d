package io.github.newsdedupe.cluster;

import io.github.newsdedupe.Keep;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Which of two articles rather leads a cluster. Places are in the order of ids and end ties. */
final class Preference {

  private Preference() {}

  /**
   * The most preferred first.
   *
   * @param source who published an article, as it is written; empty if that is not known
   */
  static Comparator<Integer> of(Keep keep, Articles articles, IntFunction<String> source) {
    Comparator<Integer> longest = Comparator.comparingInt(article -> -articles.length(article));
    Comparator<Integer> earliest =
        Comparator.comparingLong(article -> articles.day(article).orElse(Long.MAX_VALUE));
    Comparator<Integer> first =
        switch (keep.order()) {
          case LONGEST -> longest.thenComparing(earliest);
          case EARLIEST -> earliest.thenComparing(longest);
          case FIRST_PATH -> Comparator.naturalOrder();
          case OUTLET ->
              Comparator.comparingInt(
                      (Integer article) -> rank(source.apply(article), keep.outlets()))
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
