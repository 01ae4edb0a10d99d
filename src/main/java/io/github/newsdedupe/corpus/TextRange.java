package io.github.newsdedupe.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A stretch of a text that is walked line by line, forth and back. A line is the offset of its
 * first byte; there is no table of them, since a file may hold fifty million. Lines end with LF, CR
 * LF or CR.
 */
final class TextRange {

  /** As much of a line as anyone looks at: labels stand at its beginning. */
  private static final int LOOK = 512;

  private static final byte[] NO_BREAK_SPACE = "\u00A0".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final byte[] text;
  private final int start;
  private final int end;

  TextRange(byte[] text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** All of a text but its byte order mark. */
  static TextRange of(byte[] text) {
    int start = PlainText.hasByteOrderMark(text) ? BYTE_ORDER_MARK.length : 0;
    return new TextRange(text, start, text.length);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  byte at(int offset) {
    return text[offset];
  }

  TextRange part(int from, int to) {
    return new TextRange(text, from, Math.max(from, to));
  }

  /** Where the line after this one begins; the end if there is none. */
  int next(int line) {
    int at = line;
    while (at < end) {
      byte b = text[at++];
      if (b == '\n' || (b == '\r' && (at == end || text[at] != '\n'))) {
        return at;
      }
    }
    return end;
  }

  /** Where the line begins that holds an offset, or some {@code most} bytes before that. */
  int lineOf(int offset, int most) {
    int least = Math.max(start, offset - most);
    int at = offset;
    while (at > least && text[at - 1] != '\n' && text[at - 1] != '\r') {
      at--;
    }
    return at;
  }

  /** Where something stands that delimiters of exports have; the end if nowhere. */
  int firstDelimiterMark(int from) {
    return ByteSearch.indexOfDelimiterMark(text, from, end);
  }

  /** Where the line before this one begins. */
  int previous(int line) {
    int at = line - 1;
    if (at > start && text[at] == '\n' && text[at - 1] == '\r') {
      at--;
    }
    while (at > start && text[at - 1] != '\n' && text[at - 1] != '\r') {
      at--;
    }
    return Math.max(at, start);
  }

  /** The beginning of a line, without space around it. */
  String line(int line) {
    int from = contentStart(line, next(line));
    int to = Math.min(next(line), from + LOOK);
    return strip(new String(text, from, to - from, StandardCharsets.UTF_8));
  }

  boolean isBlank(int line) {
    int next = next(line);
    return contentStart(line, next) == next;
  }

  boolean isIndented(int line) {
    return contentStart(line, next(line)) > line;
  }

  /** The first line from here on that is not blank; the end if there is none. */
  int firstFilled(int line) {
    int at = line;
    while (at < end && isBlank(at)) {
      at = next(at);
    }
    return at;
  }

  /** Where the blank line after this one begins, or the text ends. */
  int paragraphEnd(int line) {
    int at = line;
    while (at < end && !isBlank(at)) {
      at = next(at);
    }
    return at;
  }

  /** The stretch without blank lines at either end and without the space at its very end. */
  TextRange trimmed() {
    int from = firstFilled(start);
    int to = end;
    while (to > from && (text[to - 1] & 0xFF) <= ' ') {
      to--;
    }
    return part(from, to);
  }

  /** All of it on one line. */
  String folded() {
    return strip(
        new String(text, start, end - start, StandardCharsets.UTF_8)
            .replaceAll("[\\s\\u00A0]+", " "));
  }

  boolean isEmpty() {
    return firstFilled(start) == end;
  }

  void writeTo(ByteArrayOutputStream out) {
    out.write(text, start, end - start);
  }

  /** Writes it without the indents of its lines. */
  void writeDedentedTo(ByteArrayOutputStream out) {
    for (int line = start; line < end; line = next(line)) {
      int next = next(line);
      int from = line;
      while (from < next && (text[from] == ' ' || text[from] == '\t')) {
        from++;
      }
      out.write(text, from, next - from);
    }
  }

  private int contentStart(int line, int to) {
    int at = line;
    while (at < to && spaceAt(at, to) > 0) {
      at += spaceAt(at, to);
    }
    return at;
  }

  /** The bytes of the space that stands here: up to U+0020, no-break space, byte order mark. */
  private int spaceAt(int at, int to) {
    if ((text[at] & 0xFF) <= ' ') {
      return 1;
    }
    if (isAt(NO_BREAK_SPACE, at, to)) {
      return NO_BREAK_SPACE.length;
    }
    return isAt(BYTE_ORDER_MARK, at, to) ? BYTE_ORDER_MARK.length : 0;
  }

  private boolean isAt(byte[] bytes, int at, int to) {
    return text[at] == bytes[0]
        && at + bytes.length <= to
        && Arrays.equals(text, at, at + bytes.length, bytes, 0, bytes.length);
  }

  private static String strip(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && isSpace(line.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\uFEFF';
  }
}
