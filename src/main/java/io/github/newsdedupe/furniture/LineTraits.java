package io.github.newsdedupe.furniture;

/**
 * What the lines have in common that a rule can match: by a look at these most lines are passed
 * over.
 *
 * @param firstBytes with which they begin
 * @param lastBytes with which they end
 * @param longest the most bytes of the line; of a rule that takes its beginning only, of any line
 * @param requires the {@link ByteClasses} that they hold
 * @param whole whether all of the line may hold them, or only its beginning
 */
record LineTraits(
    FirstBytes firstBytes, FirstBytes lastBytes, int longest, long requires, boolean whole) {

  /** Any line. */
  static final LineTraits ANY =
      new LineTraits(FirstBytes.ANY, FirstBytes.ANY, Integer.MAX_VALUE, 0, true);

  /**
   * Whether a line of these kinds of bytes may match.
   *
   * @param beginning the kinds of its first bytes
   * @param isAll whether it has no more
   */
  boolean allow(long beginning, boolean isAll) {
    return (requires & ~beginning) == 0 || (whole && !isAll);
  }
}
