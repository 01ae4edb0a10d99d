package io.github.newsdedupe.lsh;

/**
 * Two articles that may be similar, by their places in the sorted list of articles.
 *
 * @param a the lesser place
 * @param b the greater place
 */
public record CandidatePair(int a, int b) {

  /** Checks the order. */
  public CandidatePair {
    if (a < 0 || a >= b) {
      throw new IllegalArgumentException("not a pair: " + a + ", " + b);
    }
  }
}
