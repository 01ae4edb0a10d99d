package io.github.newsdedupe.furniture;

/**
 * {@code {digits:1-2}}: so many ASCII digits, and no further digit after them.
 *
 * @param min the least number of digits
 * @param max the greatest
 */
record Digits(int min, int max) implements TextClass {

  /** Longer numbers are none. Higher, and a text of digits is looked through again at each. */
  private static final int MOST = 100;

  Digits {
    if (max > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " digits, not " + max);
    }
  }

  /** What numbers begin with. */
  static final FirstBytes BYTES = FirstBytes.ofRange('0', '9');

  @Override
  public int match(byte[] text, int at, int limit) {
    int end = at;
    while (end < limit && end - at <= max && text[end] >= '0' && text[end] <= '9') {
      end++;
    }
    return end - at >= min && end - at <= max ? end : Node.NONE;
  }

  @Override
  public FirstBytes firstBytes() {
    return BYTES;
  }

  /** A digit, or what follows a number that ends before. */
  @Override
  public FirstBytes byteAt(int index, Node next) {
    if (min == 0) {
      return FirstBytes.ANY;
    }
    FirstBytes bytes = index < max ? BYTES : FirstBytes.NONE;
    for (int length = min; length <= Math.min(index, max); length++) {
      bytes = bytes.or(next.byteAt(index - length));
    }
    return bytes;
  }

  @Override
  public FirstBytes lastBytes() {
    return min > 0 ? BYTES : FirstBytes.ANY;
  }

  @Override
  public int longest() {
    return max;
  }

  @Override
  public long requires() {
    return min > 0 ? ByteClasses.DIGITS : 0;
  }
}
