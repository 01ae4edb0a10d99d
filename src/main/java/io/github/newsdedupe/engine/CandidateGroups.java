package io.github.newsdedupe.engine;

import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.lsh.CandidatePairs;
import io.github.newsdedupe.lsh.JoinedPlaces;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
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
  static final int PAIRS = 256;

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
    JoinedPlaces joined = new JoinedPlaces(articles);
    for (int i = 0; i < pairs.size(); i++) {
      joined.join(pairs.get(i).a(), pairs.get(i).b());
    }
    long[] byRoot = new long[pairs.size()];
    for (int i = 0; i < byRoot.length; i++) {
      byRoot[i] = ((long) joined.least(pairs.get(i).a()) << Integer.SIZE) | i;
    }
    Arrays.sort(byRoot);
    int[] ends = ends(byRoot);
    for (int i = 0; i < byRoot.length; i++) {
      CandidatePair pair = pairs.get((int) byRoot[i]);
      byRoot[i] = ((long) pair.a() << Integer.SIZE) | pair.b();
    }
    return new CandidateGroups(byRoot, ends);
  }

  /**
   * What hangs together in as many pairs as make a group is one by itself: what becomes of it must
   * not depend on its neighbours.
   */
  private static int[] ends(long[] byRoot) {
    IntStream.Builder ends = IntStream.builder();
    int start = 0;
    int component = 0;
    for (int i = 1; i <= byRoot.length; i++) {
      if (i < byRoot.length && byRoot[i] >>> Integer.SIZE == byRoot[component] >>> Integer.SIZE) {
        continue;
      }
      if (i - component >= PAIRS && component > start) {
        ends.add(component);
        start = component;
      }
      if (i - start >= PAIRS || i == byRoot.length) {
        ends.add(i);
        start = i;
      }
      component = i;
    }
    return ends.build().toArray();
  }

  /** How many there are. */
  int size() {
    return ends.length;
  }

  /** The number of pairs of all groups. */
  int pairs() {
    return pairs.length;
  }

  /** The number of pairs of a group. */
  int pairs(int group) {
    return ends[group] - start(group);
  }

  private int start(int group) {
    return group == 0 ? 0 : ends[group - 1];
  }

  /** The pairs of a group; each is made when it is asked for. */
  List<CandidatePair> get(int group) {
    return new Pairs(pairs, start(group), pairs(group));
  }

  /**
   * A stretch of pairs: as objects, those of a large group would take more than what they are of.
   */
  private static final class Pairs extends AbstractList<CandidatePair> implements RandomAccess {
    private final long[] pairs;
    private final int start;
    private final int size;

    Pairs(long[] pairs, int start, int size) {
      this.pairs = pairs;
      this.start = start;
      this.size = size;
    }

    @Override
    public CandidatePair get(int i) {
      long pair = pairs[start + Objects.checkIndex(i, size)];
      return new CandidatePair((int) (pair >>> Integer.SIZE), (int) pair);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
