package io.github.newsdedupe.furniture;

/**
 * Sets of kinds of bytes, a bit a kind: digits, marks, and the first bytes of what is not ASCII.
 * Letters are in none, since every line has them. A line without the kinds that a pattern cannot do
 * without is not tried: most first lines of articles hold neither a digit nor a parenthesis.
 */
final class ByteClasses {

  /** What is looked at of a line; nothing that stands at the beginning of one is longer. */
  static final int BEGINNING = 240;

  private static final String MARKS = "(),./:;|@[]#&+_";

  private static final long[] CLASS = new long[256];

  static {
    int bit = 0;
    for (int i = '0'; i <= '9'; i++) {
      CLASS[i] = 1;
    }
    for (int i = 0; i < MARKS.length(); i++) {
      CLASS[MARKS.charAt(i)] = 1L << ++bit;
    }
    for (int first = 0xC2; first <= 0xEF; first++) {
      CLASS[first] = 1L << ++bit;
    }
    for (int first = 0xF0; first <= 0xF4; first++) {
      CLASS[first] = 1L << bit;
    }
  }

  /** In every set of a text, so that none is zero. */
  private static final long NONE = 1L << 62;

  /** The set that holds digits alone. */
  static final long DIGITS = CLASS['0'];

  private ByteClasses() {}

  /** The kinds of all bytes of a text. */
  static long of(byte[] text, int from, int to) {
    long classes = NONE;
    for (int i = from; i < to; i++) {
      classes |= CLASS[text[i] & 0xFF];
    }
    return classes;
  }
}
