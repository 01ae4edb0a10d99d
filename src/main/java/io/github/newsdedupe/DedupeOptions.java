package io.github.newsdedupe;

/**
 * Every setting of a run that can change its result.
 *
 * @param threshold the least Jaccard similarity of near-duplicates, in (0, 1]. Lower joins
 *     follow-ups that share background; higher loses shortened and re-edited copies
 * @param recall the least chance that a pair at the threshold is found, in (0, 1). Higher costs
 *     more bands a signature, lower loses pairs just above the threshold
 * @param strip whether furniture is left out of the comparison
 * @param learn whether so is what recurs across unrelated articles and no rule knows; only together
 *     with {@code strip}
 */
public record DedupeOptions(double threshold, double recall, boolean strip, boolean learn) {

  /** The default threshold. */
  public static final double DEFAULT_THRESHOLD = 0.5;

  /** The recall target; not an option, since a user has no reason to want to lose duplicates. */
  public static final double DEFAULT_RECALL = 0.99;

  /** Checks the ranges. */
  public DedupeOptions {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException("the threshold must lie in (0, 1], but is " + threshold);
    }
    if (!(recall > 0 && recall < 1)) {
      throw new IllegalArgumentException("the recall must lie in (0, 1), but is " + recall);
    }
  }
}
