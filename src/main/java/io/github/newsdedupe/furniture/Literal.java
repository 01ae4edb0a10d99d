package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

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

  /**
   * Bytes of white space for which a space stands, on average over a line. More, and every
   * paragraph is short enough for a stamp; fewer, and a line with an indented line end in it is too
   * long.
   */
  private static final int LONGEST_SPACE = 4;

  /**
   * The longest white space, in bytes, for which a space stands. Lower, and words with an indented
   * page between them are told apart; higher, and each place of a run of white space is a long way
   * from its end.
   */
  private static final int MOST_SPACE = 256;

  private static final String LOOSE_BUT_SPACE = "['\"-]+";

  private final String literal;
  private final int[] codePoints;

  Literal(String literal) {
    this.literal = literal;
    this.codePoints = codePoints(literal);
  }

  /**
   * In a plain loop, as what else is in plain loops here: patterns are compiled while it starts.
   */
  private static int[] codePoints(String text) {
    int[] codePoints = new int[text.codePointCount(0, text.length())];
    int at = 0;
    for (int i = 0; i < codePoints.length; i++) {
      codePoints[i] = text.codePointAt(at);
      at += Character.charCount(codePoints[i]);
    }
    return codePoints;
  }

  /** The end of this literal at {@code at}, or {@link Node#NONE}. */
  int match(byte[] text, int at, int limit) {
    int end = at;
    for (int expected : codePoints) {
      if (expected == ' ') {
        int after = skipWhite(text, end, Math.min(limit, end + MOST_SPACE));
        if (after == end) {
          return Node.NONE;
        }
        end = after;
      } else if (end < limit && text[end] == expected) {
        end++;
      } else if (end < limit && isSame(expected, Utf8.codePointAt(text, end))) {
        end += Utf8.length(text[end]);
      } else {
        return Node.NONE;
      }
    }
    return end;
  }

  /** The part before the first loose character, by which a scan finds where the literal begins. */
  String firstWord() {
    return literal.split(LOOSE, 2)[0];
  }

  /** The same with the words after it, if there is but a space between them. */
  String firstWords() {
    return literal.split(LOOSE_BUT_SPACE, 2)[0];
  }

  /** The parts without loose characters. */
  Stream<String> words() {
    return Arrays.stream(literal.split(LOOSE));
  }

  /** The same with what stands between them, if it is but a space. */
  Stream<String> phrases() {
    return Arrays.stream(literal.split(LOOSE_BUT_SPACE));
  }

  /** The code points before the first occurrence of a word of this literal. */
  int[] before(String word) {
    return codePoints(literal.substring(0, literal.indexOf(word)));
  }

  /** Where these code points of a pattern begin that end at {@code at}, or {@link Node#NONE}. */
  static int startBefore(byte[] text, int at, int[] before) {
    int start = at;
    for (int i = before.length - 1; i >= 0; i--) {
      int end = start;
      start = before[i] == ' ' ? skipWhiteBack(text, end) : Utf8.before(text, end);
      if (start == end || (before[i] != ' ' && !isSame(before[i], Utf8.codePointAt(text, start)))) {
        return Node.NONE;
      }
    }
    return start;
  }

  private static int skipWhiteBack(byte[] text, int end) {
    int start = end;
    int least = Math.max(0, end - MOST_SPACE);
    while (start > least) {
      if (text[start - 1] >= 0 && text[start - 1] <= ' ') {
        start--;
      } else if (start > 1 && text[start - 2] == (byte) 0xC2 && text[start - 1] == (byte) 0xA0) {
        start -= 2;
      } else {
        break;
      }
    }
    return start;
  }

  /** The most bytes of an occurrence; a longer run of white space than this allows is none. */
  int longest() {
    int longest = utf8(literal).length;
    for (int codePoint : codePoints) {
      if (codePoint == ' ') {
        longest += LONGEST_SPACE;
      } else if (isLoose(codePoint)) {
        longest += Utf8.MAX_LENGTH;
      }
    }
    return longest;
  }

  /** The kinds of bytes that each occurrence holds. */
  long byteClasses() {
    byte[] bytes = utf8(literal);
    long classes = 0;
    for (int i = 0; i < bytes.length; i++) {
      classes |= isLoose(bytes[i]) ? 0 : ByteClasses.of(bytes, i, i + 1);
    }
    return classes;
  }

  private static boolean isLoose(int codePoint) {
    return codePoint == ' ' || codePoint == '\'' || codePoint == '"' || codePoint == '-';
  }

  /** With which bytes its occurrences begin. */
  FirstBytes firstBytes() {
    return codePoints.length == 0 ? FirstBytes.ANY : firstBytes(codePoints[0]);
  }

  private static FirstBytes firstBytes(int codePoint) {
    return switch (codePoint) {
      case ' ' -> FirstBytes.ofRange(0, ' ').or(FirstBytes.of("\u00A0"));
      case '\'' -> FirstBytes.of(SINGLE_QUOTES);
      case '"' -> FirstBytes.of(DOUBLE_QUOTES);
      case '-' -> FirstBytes.of(HYPHENS);
      default ->
          codePoint < 0x80
              ? FirstBytes.ofRange(codePoint, codePoint)
              : FirstBytes.of(Character.toString(codePoint));
    };
  }

  /** The bytes of every occurrence, or more than any has when they are not all as many. */
  int exactLength() {
    return firstWord().equals(literal) ? utf8(literal).length : Integer.MAX_VALUE;
  }

  /** Which bytes may stand so many bytes after the beginning of an occurrence. */
  FirstBytes byteAt(int index) {
    byte[] exact = utf8(firstWord());
    if (index < exact.length) {
      return FirstBytes.ofRange(exact[index] & 0xFF, exact[index] & 0xFF);
    }
    return index == exact.length
        ? firstBytes(literal.charAt(firstWord().length()))
        : FirstBytes.ANY;
  }

  /** With which bytes its occurrences end. */
  FirstBytes lastBytes() {
    int last = codePoints.length == 0 ? ' ' : codePoints[codePoints.length - 1];
    if (LOOSE.indexOf(last) >= 0) {
      return FirstBytes.ANY;
    }
    byte[] bytes = utf8(literal);
    int lastByte = bytes[bytes.length - 1] & 0xFF;
    return FirstBytes.ofRange(lastByte, lastByte);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
