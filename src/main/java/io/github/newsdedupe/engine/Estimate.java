package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Extent;
import io.github.newsdedupe.store.Footprint;

/**
 * What a run will need, told before it begins.
 *
 * @param articles about how many there are
 * @param fixed memory for what can go to no file, in bytes
 * @param files what goes to files, in bytes; 0 if all fits into memory
 */
public record Estimate(long articles, long fixed, long files) {

  /** Rules, and what is being read: without it no run begins. */
  private static final long LEAST = 32L << 20;

  /** What is being read and compared, and room for the collector to work with. */
  private static final long BASE = 64L << 20;

  /** Entries of hashes that a thread groups at once, about. */
  private static final long GROUPED = 1L << 21;

  /**
   * The estimate for a run.
   *
   * @param threads that work at the same time
   * @param spilling memory beyond which sketches go to a file
   * @param logged whether the sketches are also kept in a log
   */
  public static Estimate of(Extent extent, int threads, long spilling, boolean logged) {
    long articles = extent.articles();
    long sketches = Footprint.filed(articles, extent.bytes());
    long ofThread = articles * Integer.BYTES + 2 * Long.BYTES * Math.min(articles, GROUPED);
    return new Estimate(
        articles,
        Footprint.fixed(articles) + threads * ofThread,
        extent.spooled() + (sketches > spilling ? sketches : 0) + (logged ? sketches : 0));
  }

  /** Whether a heap of so many bytes can do at all, whatever time it takes. */
  public boolean fitsInto(long heap) {
    return LEAST + fixed <= heap;
  }

  /** A heap that will do, in bytes. */
  public long heap() {
    return BASE + fixed + fixed / 4;
  }
}
