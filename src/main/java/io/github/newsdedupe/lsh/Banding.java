package io.github.newsdedupe.lsh;

/**
 * How a signature is cut into bands: two articles are candidates when all rows of any band agree.
 *
 * @param bands the number of bands, at least 1
 * @param rows the number of rows in each, at least 1
 */
public record Banding(int bands, int rows) {

  /**
   * The longest signature. Longer ones allow more rows, hence fewer candidates to verify, at a cost
   * that grows with every bin; at 256, thresholds from .4 up have three rows or more. At 128,
   * threshold .4 would fall to two rows.
   */
  private static final int MAX_LENGTH = 256;

  /** Checks the ranges. */
  public Banding {
    if (bands < 1 || rows < 1) {
      throw new IllegalArgumentException("a banding needs at least one band of one row");
    }
  }

  /**
   * The banding with the most rows, and then the fewest bands, that finds a pair of Jaccard {@code
   * threshold} with a chance of at least {@code recall}.
   *
   * @param threshold in (0, 1]
   * @param recall in (0, 1)
   */
  public static Banding forThreshold(double threshold, double recall) {
    Banding best = new Banding(MAX_LENGTH, 1);
    for (int rows = 1; rows <= MAX_LENGTH; rows++) {
      long bands = bandsNeeded(Math.pow(threshold, rows), recall);
      if (bands * rows > MAX_LENGTH) {
        break;
      }
      best = new Banding((int) bands, rows);
    }
    return best;
  }

  /** The least {@code b} with {@code 1 - (1 - agree)^b >= recall}. */
  private static long bandsNeeded(double agree, double recall) {
    if (agree >= 1) {
      return 1;
    }
    return (long) Math.ceil(Math.log1p(-recall) / Math.log1p(-agree));
  }

  /** The chance that a pair of this Jaccard becomes a candidate: {@code 1 - (1 - j^rows)^bands}. */
  public double recallAt(double jaccard) {
    return 1 - Math.pow(1 - Math.pow(jaccard, rows), bands);
  }

  /** How many bins a signature needs. */
  public int signatureLength() {
    return bands * rows;
  }
}
