package io.github.newsdedupe.furniture;

import java.util.Collections;
import java.util.List;

/**
 * What the lines have in common that a rule can match: by a look at these most lines are passed
 * over.
 *
 * @param firstBytes the bytes that may stand first, second and so on: {@link #FIRST} of them
 * @param lastBytes with which they end
 * @param longest the most bytes of the line; of a rule that takes its beginning only, of any line
 * @param requires the {@link ByteClasses} that they hold
 * @param whole whether all of the line may hold them, or only its beginning
 */
record LineTraits(
    List<FirstBytes> firstBytes, FirstBytes lastBytes, int longest, long requires, boolean whole) {

  /**
   * How many bytes of a line are looked at. Fewer, and rules are tried on lines that begin as the
   * first word of theirs does; more, and hardly fewer rules are.
   */
  static final int FIRST = 4;

  LineTraits {
    firstBytes = List.copyOf(firstBytes);
  }

  /** Any line. */
  static final LineTraits ANY =
      new LineTraits(
          Collections.nCopies(FIRST, FirstBytes.ANY), FirstBytes.ANY, Integer.MAX_VALUE, 0, true);

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
