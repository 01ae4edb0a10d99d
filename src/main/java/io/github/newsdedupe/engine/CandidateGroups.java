package io.github.newsdedupe.engine;

import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.lsh.CandidatePairs;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

  /** Group after group; the lesser place of a pair in the upper half, the greater in the lower. */
  private final long[] pairs;

  /** Where each group ends. */
  private final int[] ends;

  private CandidateGroups(long[] pairs, int[] ends) {
    this.pairs = pairs;
    this.ends = ends;
  }

  /** The groups, in the order of the first place of what hangs together in them. */
  static CandidateGroups of(CandidatePairs pairs, int articles) {
    int[] roots = roots(pairs, articles);
    long[] byRoot = new long[pairs.size()];
    for (int i = 0; i < byRoot.length; i++) {
      byRoot[i] = ((long) find(roots, pairs.get(i).a()) << Integer.SIZE) | i;
    }
    Arrays.sort(byRoot);
    int[] ends = ends(byRoot);
    for (int i = 0; i < byRoot.length; i++) {
      CandidatePair pair = pairs.get((int) byRoot[i]);
      byRoot[i] = ((long) pair.a() << Integer.SIZE) | pair.b();
    }
    return new CandidateGroups(byRoot, ends);
  }

  private static int[] ends(long[] byRoot) {
    IntStream.Builder ends = IntStream.builder();
    int start = 0;
    for (int i = 1; i < byRoot.length; i++) {
      boolean newRoot = byRoot[i] >>> Integer.SIZE != byRoot[i - 1] >>> Integer.SIZE;
      if (newRoot && i - start >= PAIRS) {
        ends.add(i);
        start = i;
      }
    }
    return ends.add(byRoot.length).build().toArray();
  }

  /** How many there are. */
  int size() {
    return ends.length;
  }

  /** The pairs of a group, made anew each time. */
  List<CandidatePair> get(int group) {
    return Arrays.stream(pairs, group == 0 ? 0 : ends[group - 1], ends[group])
        .mapToObj(pair -> new CandidatePair((int) (pair >>> Integer.SIZE), (int) pair))
        .toList();
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
