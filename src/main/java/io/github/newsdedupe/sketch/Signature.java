package io.github.newsdedupe.sketch;

/** The MinHash signature of an article: bins that two articles share as often as shingles. */
public final class Signature {

  private final int[] bins;

  Signature(int[] bins) {
    this.bins = bins;
  }

  /** The number of bins. */
  public int length() {
    return bins.length;
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

  /** The share of equal bins: an unbiased estimate of the Jaccard similarity. */
  public double estimateJaccard(Signature other) {
    if (bins.length != other.bins.length) {
      throw new IllegalArgumentException("signatures of different lengths");
    }
    int equal = 0;
    for (int i = 0; i < bins.length; i++) {
      equal += bins[i] == other.bins[i] ? 1 : 0;
    }
    return (double) equal / bins.length;
  }
}
