package io.github.newsdedupe.text;

import java.util.Arrays;

/**
 * How wide the lines of a piece of text were filled, counted in code points and in bytes, since
 * some tools wrap by bytes.
 */
final class Wrapping {

  /**
   * Narrowest and widest wrapping that is recognised, in code points. Lower, and lists of names are
   * joined; higher, and short paragraphs of unwrapped text are taken for wrapped lines.
   */
  private static final int MIN_WIDTH = 30;

  private static final int MAX_WIDTH = 100;

  /**
   * The share of lines, in a hundred, that are no longer than the width. All of them, and one table
   * or header in a wrapped file hides the width of the rest; fewer, and lines that were not filled
   * are joined.
   */
  private static final int COVERED = 95;

  private final byte[] text;
  private int[] lengths = new int[16];
  private int[] lengthsInBytes = new int[16];
  private int measured;
  private int measuredBytes;
  private int longBytes;
  private int width;
  private int widthInBytes;

  private Wrapping(byte[] text) {
    this.text = text;
  }

  /** What the next line starts with, and how many spaces would have stood before it. */
  record Start(int from, int to, int gap) {}

  static Wrapping of(byte[] text, Lines lines) {
    Wrapping wrapping = new Wrapping(text);
    int bytes = lines.start(lines.count()) - lines.start(0);
    // When half of the text stands in long lines, nothing after them can make it a wrapped one.
    for (int i = 0; i < lines.count() && wrapping.longBytes <= bytes - wrapping.longBytes; i++) {
      wrapping.measure(lines.start(i), lines.contentEnd(i), lines.contentStart(i));
    }
    wrapping.finish();
    return wrapping;
  }

  /** Whether lines were filled up to a width at all. */
  boolean isHard() {
    return width > 0;
  }

  /**
   * Whether a line had room for the start of the next, or was never wrapped. What would just have
   * fitted counts as too long: {@code fold -s} counts the space that it leaves at the end of a
   * line.
   */
  boolean wouldHaveFitted(int from, int to, Start start) {
    int length = Utf8.count(text, from, to);
    int startLength = Utf8.count(text, start.from, start.to);
    boolean tooLong = length + start.gap + startLength >= width;
    boolean tooLongInBytes = to - from + start.gap + start.to - start.from >= widthInBytes;
    return (!tooLong && !tooLongInBytes) || isLong(from, to, length);
  }

  private boolean isLong(int from, int to, int length) {
    return length > MAX_WIDTH && hasSpaceInside(Lines.skipSpace(text, from, to), to);
  }

  /** Whether a line is longer than any width; of most lines that are, the beginning tells. */
  private boolean isWide(int from, int to) {
    int beginning = from + MAX_WIDTH + Long.BYTES;
    return (beginning < to && Utf8.count(text, from, beginning) > MAX_WIDTH)
        || Utf8.count(text, from, to) > MAX_WIDTH;
  }

  private void measure(int from, int to, int first) {
    if (!hasSpaceInside(first, to)) {
      return;
    }
    int bytes = to - from;
    if (isWide(from, to)) {
      longBytes += bytes;
      return;
    }
    if (measured == lengths.length) {
      lengths = Arrays.copyOf(lengths, measured * 2);
      lengthsInBytes = Arrays.copyOf(lengthsInBytes, measured * 2);
    }
    lengths[measured] = Utf8.count(text, from, to);
    lengthsInBytes[measured++] = bytes;
    measuredBytes += bytes;
  }

  private void finish() {
    if (measured == 0 || longBytes > measuredBytes) {
      return;
    }
    Arrays.sort(lengths, 0, measured);
    Arrays.sort(lengthsInBytes, 0, measured);
    int covered = (int) (((long) measured * COVERED + 99) / 100) - 1;
    if (lengths[covered] >= MIN_WIDTH) {
      width = lengths[covered];
      widthInBytes = lengthsInBytes[covered];
    }
  }

  private boolean hasSpaceInside(int first, int to) {
    for (int i = first; i < to; i++) {
      if (Lines.spaceAt(text, i, to) > 0) {
        return true;
      }
    }
    return false;
  }
}
