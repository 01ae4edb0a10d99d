package io.github.newsdedupe.furniture;

import java.util.Arrays;

/** Where the anchors of rules stand in one article: rule by rule, each in text order. */
final class Hits {

  /** The rule in the high half, the offset in the low one, so that sorting sorts by both. */
  private long[] hits = new long[32];

  private int size;
  private final Effort effort;

  /**
   * No hits yet.
   *
   * @param effort each takes a step of it, so that a text of nothing but words of rules has an end
   */
  Hits(Effort effort) {
    this.effort = effort;
  }

  void addAll(int[] rules, int at) {
    for (int i = 0; i < rules.length && effort.spend(1); i++) {
      add(rules[i], at);
    }
  }

  private void add(int rule, int at) {
    if (size == hits.length) {
      hits = Arrays.copyOf(hits, size * 2);
    }
    hits[size++] = (long) rule << 32 | at;
  }

  /** Forgets all hits where a rule cannot match. */
  void keep(byte[] text, Anchor[] anchors) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (anchors[rule(i)].mayStandAt(text, at(i))) {
        hits[kept++] = hits[i];
      }
    }
    size = kept;
  }

  void sort() {
    if (size > 1) {
      Arrays.sort(hits, 0, size);
    }
  }

  int size() {
    return size;
  }

  int rule(int i) {
    return (int) (hits[i] >>> 32);
  }

  int at(int i) {
    return (int) hits[i];
  }

  /** The first hit of this rule or a later one, or the number of hits. */
  int firstOf(int rule) {
    int found = Arrays.binarySearch(hits, 0, size, (long) rule << 32);
    return found >= 0 ? found : -found - 1;
  }
}
