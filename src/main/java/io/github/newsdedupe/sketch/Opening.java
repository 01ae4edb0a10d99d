package io.github.newsdedupe.sketch;

import java.util.Arrays;

/**
 * How an article begins: its first shingles. Versions of one story keep their opening while what
 * follows is rewritten; stories that only share background do not begin with it.
 */
public final class Opening {

  /**
   * How many shingles are the opening proper: some thirty words, a lead. Fewer, and a common first
   * phrase is an opening; more, and a rewritten second paragraph spoils it.
   */
  private static final int LEAD = 24;

  /** How far down the other article the lead may stand: a line may have been put above it. */
  private static final int DEPTH = 48;

  private final long[] hashes;

  private Opening(long[] hashes) {
    this.hashes = hashes;
  }

  /** The opening of an article whose shingles are in text order. */
  public static Opening of(Shingles shingles) {
    return new Opening(shingles.first(DEPTH));
  }

  /** The share of one lead that the opening of the other holds, the greater of the two, 0 to 1. */
  public double sharedWith(Opening other) {
    return Math.max(leadIn(other), other.leadIn(this));
  }

  private double leadIn(Opening other) {
    int lead = Math.min(LEAD, hashes.length);
    long found =
        Arrays.stream(hashes, 0, lead)
            .filter(hash -> Arrays.stream(other.hashes).anyMatch(h -> h == hash))
            .count();
    return lead == 0 ? 0 : (double) found / lead;
  }
}
