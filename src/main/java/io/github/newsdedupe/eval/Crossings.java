package io.github.newsdedupe.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The pairs inside a block of articles that another grouping tells apart. */
final class Crossings {

  private final List<String> block;
  private final List<Optional<String>> groups;

  /**
   * The pairs of one block.
   *
   * @param block articles in the order of their ids
   * @param group of an article in the other grouping; nothing if it is alone there
   */
  Crossings(List<String> block, Function<String, Optional<String>> group) {
    this.block = List.copyOf(block);
    this.groups = block.stream().map(group).toList();
  }

  /**
   * The first pairs by id, found without looking at all of them. The search ends at the first
   * article from which on all are of one group, since then no later pair crosses either; so it
   * looks at few more rows of the block than it finds pairs, wanted or not.
   */
  List<Pair> first(int most, Predicate<Pair> wanted) {
    List<Pair> found = new ArrayList<>();
    boolean crossing = true;
    for (int i = 0; i < block.size() && crossing && found.size() < most; i++) {
      crossing = false;
      for (int j = i + 1; j < block.size() && found.size() < most; j++) {
        if (isCrossing(i, j)) {
          crossing = true;
          add(new Pair(block.get(i), block.get(j)), wanted, found);
        }
      }
    }
    return found;
  }

  private boolean isCrossing(int i, int j) {
    return groups.get(i).isEmpty() || !groups.get(i).equals(groups.get(j));
  }

  private static void add(Pair pair, Predicate<Pair> wanted, List<Pair> found) {
    if (wanted.test(pair)) {
      found.add(pair);
    }
  }
}
