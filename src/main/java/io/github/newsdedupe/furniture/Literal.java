package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * A literal of a pattern, compared the way crawlers garble text: a space stands for any run of
 * white space (line ends included), straight quotes for curly ones, a hyphen for its look-alikes.
 */
final class Literal {

  private static final String SINGLE_QUOTES = "'\u2018\u2019\u02BC";
  private static final String DOUBLE_QUOTES = "\"\u201C\u201D";
  private static final String HYPHENS = "-\u2010\u2011";

  /** What may not be part of an anchor, since it matches more than itself. */
  private static final String LOOSE = "[ '\"-]+";

  /** Characters of an anchor; more would find nothing less and make the scan's table larger. */
  private static final int ANCHOR = 16;

  private final String literal;
  private final int[] codePoints;

  Literal(String literal) {
    this.literal = literal;
    this.codePoints = literal.codePoints().toArray();
  }

  /** The end of this literal at {@code at}, or {@link Node#NONE}. */
  int match(byte[] text, int at, int limit) {
    int end = at;
    for (int expected : codePoints) {
      if (expected == ' ') {
        int after = skipWhite(text, end, limit);
        if (after == end) {
          return Node.NONE;
        }
        end = after;
      } else if (end < limit && isSame(expected, Utf8.codePointAt(text, end))) {
        end += Utf8.length(text[end]);
      } else {
        return Node.NONE;
      }
    }
    return end;
  }

  /**
   * The beginning of the part before the first loose character, by which a scan finds where the
   * literal begins.
   */
  String firstWord() {
    return anchor(literal.split(LOOSE, 2)[0]);
  }

  /** The beginning of the longest part without loose characters. */
  Optional<String> longestWord() {
    return Arrays.stream(literal.split(LOOSE))
        .max(Comparator.comparing(String::length))
        .map(Literal::anchor);
  }

  private static String anchor(String word) {
    int length = Math.min(ANCHOR, word.codePointCount(0, word.length()));
    return word.substring(0, word.offsetByCodePoints(0, length));
  }

  @Override
  public String toString() {
    return literal;
  }

  static int skipWhite(byte[] text, int from, int limit) {
    int at = from;
    while (at < limit) {
      if (text[at] >= 0 && text[at] <= ' ') {
        at++;
      } else if (text[at] == (byte) 0xC2 && at + 1 < limit && text[at + 1] == (byte) 0xA0) {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  /** Whether a code point of a pattern stands for one of a text. */
  static boolean isSame(int expected, int actual) {
    return expected == actual
        || switch (expected) {
          case '\'' -> SINGLE_QUOTES.indexOf(actual) >= 0;
          case '"' -> DOUBLE_QUOTES.indexOf(actual) >= 0;
          case '-' -> HYPHENS.indexOf(actual) >= 0;
          default -> false;
        };
  }
}
