package io.github.newsdedupe.text;

/** Code points in valid UTF-8 bytes, without a {@code String} in between. */
public final class Utf8 {

  /** The most bytes of a code point. */
  public static final int MAX_LENGTH = 4;

  private Utf8() {}

  /** The code point whose first byte stands at {@code at}; the bytes must be valid UTF-8. */
  public static int codePointAt(byte[] text, int at) {
    int first = text[at];
    if (first >= 0) {
      return first;
    }
    return switch (length(first)) {
      case 2 -> ((first & 0x1F) << 6) | tail(text[at + 1]);
      case 3 -> ((first & 0x0F) << 12) | (tail(text[at + 1]) << 6) | tail(text[at + 2]);
      default ->
          ((first & 0x07) << 18)
              | (tail(text[at + 1]) << 12)
              | (tail(text[at + 2]) << 6)
              | tail(text[at + 3]);
    };
  }

  /** How many bytes the code point has whose first byte this is. */
  public static int length(int first) {
    if (first >= 0) {
      return 1;
    }
    int bits = first & 0xFF;
    if (bits < 0xE0) {
      return 2;
    }
    return bits < 0xF0 ? 3 : 4;
  }

  /** How many code points the bytes from {@code from} to {@code to} hold. */
  public static int count(byte[] text, int from, int to) {
    int count = to - from;
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long bytes = EightBytes.at(text, i);
      count -= Long.bitCount(bytes & ~(bytes << 1) & EightBytes.FLAGS);
    }
    for (; i < to; i++) {
      count -= isContinuation(text[i]) ? 1 : 0;
    }
    return count;
  }

  /** Where the code point begins that ends at {@code end}; 0 at the beginning of the text. */
  public static int before(byte[] text, int end) {
    int start = Math.max(0, end - 1);
    while (start > 0 && isContinuation(text[start])) {
      start--;
    }
    return start;
  }

  /** Whether a byte continues a code point that began before it. */
  public static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }

  private static int tail(int continuation) {
    return continuation & 0x3F;
  }
}
