package io.github.newsdedupe.corpus;

import java.util.Arrays;

/**
 * Takes a string out of JSON as UTF-8, without a {@code String} in between: its bytes between the
 * quotes, escapes resolved. Half a surrogate pair becomes a question mark, as it does when Java
 * encodes a String.
 */
final class JsonText {

  /** The bytes of {@code \\u0000}. */
  private static final int UNICODE_ESCAPE = 6;

  private final byte[] json;
  private final int end;
  private final byte[] text;
  private int at;
  private int size;

  private JsonText(byte[] json, int start, int end) {
    this.json = json;
    this.at = start;
    this.end = end;
    this.text = new byte[end - start]; // no escape is shorter than what it stands for
  }

  /**
   * The string whose opening quote stands here.
   *
   * @param json valid up to its closing quote
   */
  static byte[] at(byte[] json, int quote) {
    int start = quote + 1;
    int mark = ByteSearch.indexOfQuoteOrBackslash(json, start);
    if (json[mark] == '"') {
      return Arrays.copyOfRange(json, start, mark);
    }
    return new JsonText(json, start, closingQuote(json, mark)).unescaped();
  }

  private static int closingQuote(byte[] json, int from) {
    int mark = from;
    while (json[mark] == '\\') {
      mark = ByteSearch.indexOfQuoteOrBackslash(json, mark + 2);
    }
    return mark;
  }

  private byte[] unescaped() {
    while (at < end) {
      int escape = ByteSearch.indexOf(json, '\\', at, end);
      System.arraycopy(json, at, text, size, escape - at);
      size += escape - at;
      at = escape;
      if (at < end) {
        put(escaped());
      }
    }
    return Arrays.copyOf(text, size);
  }

  /** The character that an escape stands for; moves on behind it. */
  private int escaped() {
    int kind = json[at + 1];
    if (kind == 'u') {
      return unicode();
    }
    at += 2;
    return switch (kind) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> kind;
    };
  }

  private int unicode() {
    char unit = unit();
    at += UNICODE_ESCAPE;
    if (Character.isHighSurrogate(unit) && json[at] == '\\' && json[at + 1] == 'u') {
      char low = unit();
      if (Character.isLowSurrogate(low)) {
        at += UNICODE_ESCAPE;
        return Character.toCodePoint(unit, low);
      }
    }
    return Character.isSurrogate(unit) ? '?' : unit;
  }

  private char unit() {
    int unit = 0;
    for (int i = at + 2; i < at + UNICODE_ESCAPE; i++) {
      unit = (unit << 4) | Character.digit(json[i], 16);
    }
    return (char) unit;
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
}
