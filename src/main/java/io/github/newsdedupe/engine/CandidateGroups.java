package io.github.newsdedupe.engine;

import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.lsh.CandidatePairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts candidate pairs into groups that have no article in common: what is found in one says
 * nothing of another, so that each can be compared and clustered by itself and then forgotten.
 */
final class CandidateGroups {

  /**
   * Pairs that make a group, unless articles hang together so that it needs more. More, and a
   * thread holds more articles at a time; fewer, and handing over costs more than the work.
   */
  private static final int PAIRS = 256;

  private CandidateGroups() {}

  /** The groups, in the order of the first place of what hangs together in them. */
  static List<List<CandidatePair>> of(CandidatePairs pairs, int articles) {
    int[] roots = roots(pairs, articles);
    long[] byRoot = new long[pairs.size()];
    for (int i = 0; i < byRoot.length; i++) {
      byRoot[i] = ((long) find(roots, pairs.get(i).a()) << Integer.SIZE) | i;
    }
    Arrays.sort(byRoot);
    List<List<CandidatePair>> groups = new ArrayList<>();
    List<CandidatePair> group = new ArrayList<>();
    for (int i = 0; i < byRoot.length; i++) {
      boolean newRoot = i > 0 && byRoot[i] >>> Integer.SIZE != byRoot[i - 1] >>> Integer.SIZE;
      if (newRoot && group.size() >= PAIRS) {
        groups.add(group);
        group = new ArrayList<>();
      }
      group.add(pairs.get((int) byRoot[i]));
    }
    groups.add(group);
    return groups;
  }

  /** Parents of places; those that hang together have one root, the least of their places. */
  private static int[] roots(CandidatePairs pairs, int articles) {
    int[] parents = new int[articles];
    Arrays.setAll(parents, place -> place);
    for (int i = 0; i < pairs.size(); i++) {
      CandidatePair pair = pairs.get(i);
      int a = find(parents, pair.a());
      int b = find(parents, pair.b());
      parents[Math.max(a, b)] = Math.min(a, b);
    }
    return parents;
  }

  /** The root; halves the path to it (Tarjan, van Leeuwen, 1984). */
  private static int find(int[] parents, int place) {
    int at = place;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
