package io.github.newsdedupe.lsh;

import java.util.Arrays;

/**
 * Places that hang together, whatever joined them: each knows the least place that it hangs
 * together with (Tarjan, van Leeuwen, 1984). For one thread.
 */
public final class JoinedPlaces {

  private final int[] parents;

  /** So many places, each by itself. */
  public JoinedPlaces(int places) {
    parents = new int[places];
    Arrays.setAll(parents, place -> place);
  }

  /** Joins two places, and all that hangs together with them. */
  public void join(int one, int other) {
    int a = least(one);
    int b = least(other);
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** The least of the places that hang together with one; halves the path to it. */
  public int least(int place) {
    int at = place;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
