package io.github.newsdedupe.furniture;

/**
 * How many steps the rules may take on one article: in proportion to its length, so that stripping
 * takes linear time whatever the text and whatever rules a user writes. What is not found within it
 * stays in the article, which is then reported as suspect.
 */
final class Effort {

  /**
   * Steps for each byte. Real articles take under a fortieth of one (the fullest gallery in {@code
   * ../shared/data}: 3); at 32 a text of nothing but broken galleries takes ten times as long as
   * ordinary text, and below 4 real galleries stay.
   */
  private static final int PER_BYTE = 16;

  /** Steps for any article, or a short one with a gallery has too few. */
  private static final int LEAST = 200_000;

  private long left;

  Effort(int bytes) {
    left = LEAST + (long) bytes * PER_BYTE;
  }

  /** Takes one step; false when there is none left. */
  boolean spend() {
    return --left >= 0;
  }

  /** Whether more steps were asked for than there are. */
  boolean isSpent() {
    return left < 0;
  }
}
