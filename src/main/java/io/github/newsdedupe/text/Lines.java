package io.github.newsdedupe.text;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The lines of a piece of UTF-8 text: where each begins, where its content ends and where the next
 * begins. Lines end with LF, CR LF or CR.
 */
public final class Lines {

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = EightBytes.FLAGS;
  private static final long AFTER_LINE_ENDS = ONES * ('\r' + 1);

  private final byte[] text;
  private int[] starts = new int[32];

  /** Where the content of each line begins and ends, two numbers a line. */
  private int[] contents = {};

  private int count;

  /** The line that was asked for last: the next question is often about it again. */
  private int recent;

  private Lines(byte[] text) {
    this.text = text;
  }

  /** The lines between two offsets; an empty piece has none. */
  public static Lines of(byte[] text, int from, int to) {
    Lines lines = new Lines(text);
    int at = from;
    while (at < to) {
      lines.add(at);
      at = lines.nextStart(at, to);
    }
    lines.finish(to);
    return lines;
  }

  /**
   * The lines of a text as they were before it was hard-wrapped: a wrapped paragraph is one line.
   *
   * @param lines of the text as it is; returned when it was not wrapped
   */
  public static Lines unwrapped(byte[] text, Lines lines) {
    return new Paragraphs(text, lines).unwrapped();
  }

  /** These lines without the ends of some, which so become one with the next. */
  Lines joined(IntPredicate goesOn) {
    Lines joined = new Lines(text);
    for (int i = 0; i < count; i++) {
      if (i == 0 || !goesOn.test(i - 1)) {
        joined.add(starts[i]);
      }
    }
    joined.finish(starts[count]);
    return joined;
  }

  private void finish(int end) {
    add(end);
    count--;
    contents = new int[2 * count];
    for (int i = 0; i < count; i++) {
      int to = trimmed(i);
      contents[2 * i] = skipSpace(text, starts[i], to);
      contents[2 * i + 1] = to;
    }
  }

  private int trimmed(int line) {
    int end = starts[line + 1];
    while (end > starts[line]) {
      int before = spaceBefore(text, end, starts[line]);
      if (before == 0) {
        break;
      }
      end -= before;
    }
    return end;
  }

  private void add(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = start;
  }

  private int nextStart(int at, int to) {
    int i = endAfter(at, to);
    boolean pair = i + 1 < to && text[i] == '\r' && text[i + 1] == '\n';
    return Math.min(to, i + (pair ? 2 : 1));
  }

  /** The first line end from {@code at} on, or {@code to}. */
  private int endAfter(int at, int to) {
    int i = controlAfter(at, to);
    while (i < to && text[i] != '\n' && text[i] != '\r') {
      i = controlAfter(i + 1, to);
    }
    return i;
  }

  /**
   * The first byte from {@code at} on that is not greater than a carriage return, or {@code to};
   * eight bytes a step. Besides line ends that is a tab, or what hardly any text holds.
   */
  private int controlAfter(int at, int to) {
    int i = at;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long controls = controls(EightBytes.at(text, i));
      if (controls != 0) {
        return i + Long.numberOfTrailingZeros(controls) / Byte.SIZE;
      }
    }
    while (i < to && (text[i] < 0 || text[i] > '\r')) {
      i++;
    }
    return i;
  }

  /** The high bit of the lowest such byte, and perhaps of higher ones (Mycroft, 1987). */
  private static long controls(long bytes) {
    return bytes - AFTER_LINE_ENDS & ~bytes & HIGH_BITS;
  }

  /** The number of lines. */
  public int count() {
    return count;
  }

  /** Where line {@code i} begins; {@code start(count())} is the end of the piece. */
  public int start(int i) {
    return starts[i];
  }

  /** The first byte of line {@code i} that is not space; {@link #contentEnd} when it is blank. */
  public int contentStart(int i) {
    return contents[2 * i];
  }

  /** After the last byte of line {@code i} that is not space. */
  public int contentEnd(int i) {
    return contents[2 * i + 1];
  }

  /** Whether line {@code i} holds nothing but space. */
  public boolean isBlank(int i) {
    return contentEnd(i) == starts[i];
  }

  /** The line that holds byte offset {@code at}. */
  public int lineAt(int at) {
    if (at < starts[recent] || at >= starts[recent + 1]) {
      int found = Arrays.binarySearch(starts, 0, count, at);
      recent = found >= 0 ? found : -found - 2;
    }
    return recent;
  }

  /** The first offset from {@code from} on that is not space, or {@code to}. */
  public static int skipSpace(byte[] text, int from, int to) {
    int at = from;
    while (at < to) {
      int length = spaceAt(text, at, to);
      if (length == 0) {
        break;
      }
      at += length;
    }
    return at;
  }

  /**
   * How many bytes of space stand at {@code at}: up to U+0020, U+00A0, U+3000 or U+FEFF; 0 for
   * none.
   */
  public static int spaceAt(byte[] text, int at, int to) {
    int first = text[at];
    if (first >= 0) {
      return first <= ' ' ? 1 : 0;
    }
    if (first == (byte) 0xC2) {
      return at + 1 < to && text[at + 1] == (byte) 0xA0 ? 2 : 0;
    }
    return at + 2 < to && isWideSpace(first, text[at + 1], text[at + 2]) ? 3 : 0;
  }

  /** How many bytes of space stand before {@code end} and not before {@code start}; 0 for none. */
  static int spaceBefore(byte[] text, int end, int start) {
    int last = text[end - 1];
    if (last >= 0) {
      return last <= ' ' ? 1 : 0;
    }
    if (end - start >= 2 && text[end - 2] == (byte) 0xC2) {
      return last == (byte) 0xA0 ? 2 : 0;
    }
    return end - start >= 3 && isWideSpace(text[end - 3], text[end - 2], last) ? 3 : 0;
  }

  private static boolean isWideSpace(int first, int second, int third) {
    return (first == (byte) 0xE3 && second == (byte) 0x80 && third == (byte) 0x80)
        || (first == (byte) 0xEF && second == (byte) 0xBB && third == (byte) 0xBF);
  }
}
