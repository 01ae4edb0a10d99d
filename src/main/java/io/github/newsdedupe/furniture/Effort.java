package io.github.newsdedupe.furniture;

/**
 * How many steps the rules may take on one article: in proportion to its length, so that stripping
 * takes linear time whatever the text and whatever rules a user writes. What is not found within it
 * stays in the article, which is then reported as suspect.
 */
final class Effort {

  /**
   * Steps for each byte. Fewer, and a page of nothing but galleries keeps some; more, and a text of
   * nothing but beginnings of furniture takes much longer than ordinary text ({@code
   * HostileTextTest}).
   */
  private static final int PER_BYTE = 2;

  /** Steps for any article: the fullest gallery takes less than a third of them. */
  private static final int LEAST = 200_000;

  private long left;

  Effort(int bytes) {
    left = LEAST + (long) bytes * PER_BYTE;
  }

  /** Takes steps; false when there are not so many left. */
  boolean spend(int steps) {
    left -= steps;
    return left >= 0;
  }

  /** Whether more steps were asked for than there are. */
  boolean isSpent() {
    return left < 0;
  }
}
