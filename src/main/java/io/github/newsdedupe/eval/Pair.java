package io.github.newsdedupe.eval;

import java.util.Comparator;

/**
 * Two articles, whichever was named first.
 *
 * @param a the id that comes first
 * @param b the other
 */
record Pair(String a, String b) implements Comparable<Pair> {

  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::a).thenComparing(Pair::b);

  /** Checks the order. */
  Pair {
    if (a.compareTo(b) >= 0) {
      throw new IllegalArgumentException("not two ids in their order: " + a + ", " + b);
    }
  }

  static Pair of(String one, String other) {
    return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
  }

  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }
}
