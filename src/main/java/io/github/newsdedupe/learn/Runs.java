package io.github.newsdedupe.learn;

import io.github.newsdedupe.learn.Candidates.Occurrence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Joins candidates that always follow one another to runs: a box is judged as one, and its heading
 * speaks for its sentences.
 */
final class Runs {

  /**
   * The share of its occurrences at which a candidate has the same neighbour. Lower, and sentences
   * meet that merely often do; higher, and one page that lost a line breaks the box for all.
   */
  private static final double FIXED = .8;

  private static final int NONE = -1;

  private final Candidates candidates;
  private final int[] next;
  private final int[] previous;

  private Runs(Candidates candidates) {
    this.candidates = candidates;
    next = new int[candidates.size()];
    previous = new int[candidates.size()];
    for (int k = 0; k < candidates.size(); k++) {
      next[k] = neighbour(k, o -> candidates.at(o.article(), o.segment() + 1));
      previous[k] = neighbour(k, o -> candidates.at(o.article(), o.segment() - 1));
    }
  }

  /** The longest runs, most of them of one candidate, each candidate in at most one. */
  static List<int[]> of(Candidates candidates) {
    return new Runs(candidates).all();
  }

  private int neighbour(int k, ToIntFunction<Occurrence> beside) {
    int[] found = Arrays.stream(candidates.sample(k)).mapToInt(beside).sorted().toArray();
    int middle = found[found.length / 2];
    long count = Arrays.stream(found).filter(neighbour -> neighbour == middle).count();
    boolean fixed = middle >= 0 && count >= FIXED * found.length;
    return fixed && middle != k ? middle : NONE;
  }

  /** Who always stands after {@code k} and has {@code k} always before it. */
  private int link(int k) {
    return next[k] != NONE && previous[next[k]] == k ? next[k] : NONE;
  }

  private List<int[]> all() {
    BitSet inner = new BitSet();
    for (int k = 0; k < candidates.size(); k++) {
      if (link(k) != NONE) {
        inner.set(link(k));
      }
    }
    List<int[]> runs = new ArrayList<>();
    for (int k = inner.nextClearBit(0); k < candidates.size(); k = inner.nextClearBit(k + 1)) {
      runs.add(from(k));
    }
    return runs;
  }

  private int[] from(int first) {
    int size = 0;
    for (int k = first; k != NONE; k = link(k)) {
      size++;
    }
    int[] run = new int[size];
    int k = first;
    for (int i = 0; i < size; i++) {
      run[i] = k;
      k = link(k);
    }
    return run;
  }
}
