package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;

/** A kind of text that a pattern names in braces and that a few lines of code recognise. */
interface TextClass {

  /** The end of the longest run of this class at {@code at}, or {@link Node#NONE}. */
  int match(byte[] text, int at, int limit);

  /** All ends that this class can give, the longest first: what a pattern tries in turn. */
  default int[] ends(byte[] text, int at, int limit) {
    int end = match(text, at, limit);
    return end == Node.NONE ? new int[0] : new int[] {end};
  }

  /** With which bytes it can begin. */
  default FirstBytes firstBytes() {
    return FirstBytes.ANY;
  }

  /** Which bytes can stand so many bytes after its beginning, in it or after it. */
  default FirstBytes byteAt(int index, Node next) {
    return index == 0 ? firstBytes() : FirstBytes.ANY;
  }

  /** With which bytes it can end; any where it may be empty. */
  default FirstBytes lastBytes() {
    return FirstBytes.ANY;
  }

  /** The {@link ByteClasses} that it always holds. */
  default long requires() {
    return 0;
  }

  /** The most bytes that it can have. */
  default int longest() {
    return Utf8.MAX_LENGTH;
  }

  /** {@code {dash}}: an em dash, an en dash, a minus, or one or two hyphens. */
  static int dash(byte[] text, int at, int limit) {
    if (at >= limit) {
      return Node.NONE;
    }
    int codePoint = Utf8.codePointAt(text, at);
    if (codePoint == '-') {
      return at + 1 < limit && text[at + 1] == '-' ? at + 2 : at + 1;
    }
    boolean dash = (codePoint >= 0x2012 && codePoint <= 0x2015) || codePoint == 0x2212;
    return dash ? at + Utf8.length(text[at]) : Node.NONE;
  }

  /** {@code {long-dash}}: a dash that is not a single hyphen. */
  static int longDash(byte[] text, int at, int limit) {
    int end = dash(text, at, limit);
    return end == at + 1 ? Node.NONE : end;
  }

  /** {@code {end}}: nothing, where a line ends. */
  static int end(byte[] text, int at, int limit) {
    return at == limit || text[at] == '\n' || text[at] == '\r' ? at : Node.NONE;
  }

  /** {@code {capital}}: nothing, where a sentence begins: before a capital, a digit or a quote. */
  static int capital(byte[] text, int at, int limit) {
    if (at >= limit) {
      return Node.NONE;
    }
    int codePoint = Utf8.codePointAt(text, at);
    boolean begins =
        Character.isLetter(codePoint)
            ? !Character.isLowerCase(codePoint)
            : Character.isDigit(codePoint)
                || "\"'\u201C\u2018\u00AB\u201E$".indexOf(codePoint) >= 0;
    return begins ? at : Node.NONE;
  }
}
