package io.github.newsdedupe;

import java.util.OptionalDouble;
import java.util.OptionalInt;

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
 * @param keep who leads a cluster
 * @param windowDays articles further apart are not compared, where both have dates; at least 0
 * @param pairsFrom the floor from which pairs are looked for and recorded, so that a report can be
 *     decided again at any threshold above it; at most the threshold. A lower one costs more
 *     candidates and a longer report
 */
public record DedupeOptions(
    double threshold,
    double recall,
    boolean strip,
    boolean learn,
    Keep keep,
    OptionalInt windowDays,
    OptionalDouble pairsFrom) {

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
    if (windowDays.orElse(0) < 0) {
      throw new IllegalArgumentException("a window of days cannot be negative");
    }
    double floor = pairsFrom.orElse(threshold);
    if (!(floor > 0 && floor <= threshold)) {
      throw new IllegalArgumentException(
          "--pairs-from must lie above 0 and not above the threshold, "
              + threshold
              + ", but is "
              + floor);
    }
  }

  /** The least Jaccard similarity of pairs that are looked for. */
  public double floor() {
    return pairsFrom.orElse(threshold);
  }

  /** The options of a run at this threshold for which nothing else is asked. */
  public static DedupeOptions ofThreshold(double threshold) {
    return new DedupeOptions(
        threshold,
        DEFAULT_RECALL,
        true,
        true,
        Keep.LONGEST,
        OptionalInt.empty(),
        OptionalDouble.empty());
  }

  /** The options of a command that strips and finds no duplicates. */
  public static DedupeOptions ofStripping(boolean strip, boolean learn) {
    return new DedupeOptions(
        DEFAULT_THRESHOLD,
        DEFAULT_RECALL,
        strip,
        learn,
        Keep.LONGEST,
        OptionalInt.empty(),
        OptionalDouble.empty());
  }
}
