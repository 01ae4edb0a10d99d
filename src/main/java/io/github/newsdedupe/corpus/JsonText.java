package io.github.newsdedupe.corpus;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes strings out of JSON as UTF-8, without a {@code String} in between: their bytes between the
 * quotes, escapes resolved. Half a surrogate pair becomes a question mark, as it does when Java
 * encodes a String. To be used by one thread, string by string.
 */
final class JsonText {

  /**
   * What must lie behind a line in its array, the first of it a line feed: a string that does not
   * end is found to be none there, and eight bytes can be looked at from every byte of a line.
   */
  static final int SPARE = Long.BYTES;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final long SPACES = ' ' * ONES;

  /** The bytes of {@code \\u0000}. */
  private static final int UNICODE_ESCAPE = 6;

  /** By the byte after a backslash: what the two stand for, or 0. */
  private static final byte[] SHORT_ESCAPES = new byte[256];

  static {
    String escapes = "\"\"\\\\//b\bf\fn\nr\rt\t";
    for (int i = 0; i < escapes.length(); i += 2) {
      SHORT_ESCAPES[escapes.charAt(i)] = (byte) escapes.charAt(i + 1);
    }
  }

  private byte[] json = {};
  private final byte[] text;
  private int at;
  private int size;
  private boolean torn;

  /**
   * Has room for strings.
   *
   * @param longest in bytes, that any line has
   */
  JsonText(int longest) {
    this.text = new byte[longest + SPARE]; // no escape is shorter than what it stands for
  }

  /**
   * The string whose opening quote stands here.
   *
   * @param json valid up to its closing quote
   * @param end of the line, {@link #SPARE} bytes before that of the array
   */
  static byte[] at(byte[] json, int quote, int end) {
    JsonText text = new JsonText(end - quote);
    text.read(json, quote + 1);
    return text.bytes();
  }

  /**
   * Reads a string.
   *
   * @param line has {@link #SPARE} bytes behind it
   * @param from the byte after the opening quote
   * @return where the closing quote stands; -1 if this is no string, or not in UTF-8
   */
  int read(byte[] line, int from) {
    json = line;
    at = from;
    size = 0;
    torn = false;
    long all = copy();
    while (json[at] == '\\') {
      if (!unescape()) {
        return -1;
      }
      all |= copy();
    }
    boolean valid = (all & HIGH_BITS) == 0 || TextDecoder.isValid(json, from, at);
    return valid && json[at] == '"' ? at : -1;
  }

  /**
   * Copies up to a quote, a backslash or a control character, none of which a string holds as it
   * is; returns all bytes that it saw laid over each other.
   *
   * <p>What is subtracted borrows from a high bit only where a byte is looked for, or where one
   * before it was; all bytes with a high bit of their own are left out.
   */
  private long copy() {
    byte[] from = json;
    byte[] to = text;
    int i = at;
    int o = size;
    long all = 0;
    while (true) {
      long eight = (long) LONG.get(from, i);
      LONG.set(to, o, eight);
      all |= eight;
      long marks =
          (((eight ^ QUOTES) - ONES) | ((eight ^ BACKSLASHES) - ONES) | (eight - SPACES))
              & ~eight
              & HIGH_BITS;
      if (marks != 0) {
        int before = Long.numberOfTrailingZeros(marks) >>> 3;
        at = i + before;
        size = o + before;
        return all;
      }
      i += Long.BYTES;
      o += Long.BYTES;
    }
  }

  /** Takes the character that an escape stands for; whether there is such an escape. */
  private boolean unescape() {
    byte character = SHORT_ESCAPES[json[at + 1] & 0xFF];
    if (character == 0) {
      return json[at + 1] == 'u' && takeUnicode();
    }
    text[size++] = character;
    at += 2;
    return true;
  }

  private boolean takeUnicode() {
    int unit = unit(at);
    if (unit < 0) {
      return false;
    }
    at += UNICODE_ESCAPE;
    if (Character.isHighSurrogate((char) unit) && json[at] == '\\' && json[at + 1] == 'u') {
      int low = unit(at);
      if (low >= 0 && Character.isLowSurrogate((char) low)) {
        at += UNICODE_ESCAPE;
        put(Character.toCodePoint((char) unit, (char) low));
        return true;
      }
    }
    boolean half = Character.isSurrogate((char) unit);
    torn |= half;
    put(half ? '?' : unit);
    return true;
  }

  /** The four digits of an escape; less than 0 if they are none. */
  private int unit(int escape) {
    int unit = 0;
    for (int i = escape + 2; i < escape + UNICODE_ESCAPE; i++) {
      if (json[i] < '0') {
        return -1; // and looks no further: behind a line feed the array may end
      }
      unit = (unit << 4) | Character.digit(json[i], 16);
    }
    return unit;
  }

  private void put(int character) {
    if (character < 0x80) {
      text[size++] = (byte) character;
      return;
    }
    if (character < 0x800) {
      text[size++] = (byte) (0xC0 | (character >> 6));
    } else {
      if (character < 0x10000) {
        text[size++] = (byte) (0xE0 | (character >> 12));
      } else {
        text[size++] = (byte) (0xF0 | (character >> 18));
        text[size++] = tail(character >> 12);
      }
      text[size++] = tail(character >> 6);
    }
    text[size++] = tail(character);
  }

  private static byte tail(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  /** How many bytes the string has that was read last. */
  int size() {
    return size;
  }

  /** Whether that string has half a surrogate pair, which no UTF-8 can hold. */
  boolean isTorn() {
    return torn;
  }

  /** That string. */
  byte[] bytes() {
    return Arrays.copyOf(text, size);
  }

  /** That string. */
  String string() {
    return new String(text, 0, size, StandardCharsets.UTF_8);
  }

  /** Whether that string is this one. */
  boolean is(byte[] other) {
    return Arrays.equals(text, 0, size, other, 0, other.length);
  }
}
