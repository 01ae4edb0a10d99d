package io.github.newsdedupe.sketch;

import java.util.Arrays;

/**
 * The shingles of an article in text order, with repetitions: where two articles agree says what
 * the size of their intersection does not.
 *
 * <p>Versions of one story keep their opening while what follows is rewritten; stories that share
 * background do not begin with it. And a copy with misread letters or a word changed here and there
 * loses every third shingle, but nowhere a passage.
 */
public final class ShingleSequence {

  /**
   * How many shingles are the lead: some thirty words. Fewer, and a common first phrase is a lead;
   * more, and a rewritten second paragraph spoils it.
   */
  private static final int LEAD = 24;

  /** How far down the other article the lead may stand: a line may have been put above it. */
  private static final int OPENING = 48;

  /**
   * Shingles in a row that a few changed words spoil: each takes the five that hold it. Fewer, and
   * misread text falls apart; more, and a sentence of its own counts as a changed word.
   */
  private static final int LONGEST_GAP = 11;

  private final long[] hashes;

  private ShingleSequence(long[] hashes) {
    this.hashes = hashes;
  }

  /** The shingles of an article as they stand. */
  public static ShingleSequence of(Shingles shingles) {
    return new ShingleSequence(shingles.inOrder());
  }

  /**
   * The share of one article's lead that the opening of the other holds, the greater of the two; 0
   * to 1.
   */
  public double openingSharedWith(ShingleSequence other) {
    return Math.max(leadIn(other), other.leadIn(this));
  }

  private double leadIn(ShingleSequence other) {
    int lead = Math.min(LEAD, hashes.length);
    int opening = Math.min(OPENING, other.hashes.length);
    long found =
        Arrays.stream(hashes, 0, lead)
            .filter(hash -> Arrays.stream(other.hashes, 0, opening).anyMatch(h -> h == hash))
            .count();
    return lead == 0 ? 0 : (double) found / lead;
  }

  /** The share of the article that another has up to changed words, 0 to 1. */
  public double coveredBy(ShingleSet other) {
    int covered = 0;
    int last = -1;
    for (int i = 0; i < hashes.length; i++) {
      if (other.contains(hashes[i])) {
        int gap = i - last - 1;
        covered += last >= 0 && gap <= LONGEST_GAP ? gap + 1 : 1;
        last = i;
      }
    }
    return hashes.length == 0 ? 0 : (double) covered / hashes.length;
  }
}
