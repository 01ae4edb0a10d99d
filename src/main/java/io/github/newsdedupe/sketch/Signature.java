package io.github.newsdedupe.sketch;

/** The MinHash signature of an article: bins that two articles share as often as shingles. */
public final class Signature {

  private final int[] bins;

  Signature(int[] bins) {
    this.bins = bins;
  }

  /** One hash of {@code rows} bins from {@code from} on: equal for equal bins. */
  public int bandHash(int from, int rows) {
    long hash = rows;
    for (int i = from; i < from + rows; i++) {
      hash = (hash ^ bins[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 32);
  }
}
