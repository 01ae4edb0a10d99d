package io.github.newsdedupe.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a record, in one pass over its line, as nearly all are written. Where it is not sure it
 * says so, and a JSON parser decides what the line is. To be used by one thread, line by line.
 */
final class JsonRecord {

  /** How deep values may lie in each other. Higher, and reading them could run out of stack. */
  private static final int DEEPEST = 50;

  private static final List<byte[]> LITERALS =
      Stream.of("true", "false", "null", "NaN", "Infinity")
          .map(literal -> literal.getBytes(StandardCharsets.US_ASCII))
          .toList();

  private final RecordValues values;
  private final byte[] textName;
  private final byte[][] names;
  private final JsonText string;
  private byte[] json = {};
  private int at;

  /**
   * Reads records.
   *
   * @param longest in bytes, that any line has
   */
  JsonRecord(JsonFields fields, int longest) {
    this.values = new RecordValues(fields);
    this.textName = fields.text().getBytes(StandardCharsets.UTF_8);
    this.names =
        values.names().stream()
            .map(name -> name.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    this.string = new JsonText(longest);
  }

  /**
   * Reads a line; whether it is certain that it is a record with these {@link #values}.
   *
   * @param line ends with a line feed, with {@link JsonText#SPARE} bytes of the array from there on
   */
  boolean read(byte[] line, int from) {
    json = line;
    at = from;
    values.clear();
    return json[at] == '{' && fields() && space() == '\n';
  }

  /** What the last line says. */
  RecordValues values() {
    return values;
  }

  /** Where the last line ended. */
  int end() {
    return at;
  }

  /** Passes over space, but not the line feed; tells what comes then. */
  private byte space() {
    while (json[at] == ' ' || json[at] == '\t' || json[at] == '\r') {
      at++;
    }
    return json[at];
  }

  private boolean fields() {
    do {
      at++;
      if (!name()) {
        return false;
      }
      int place = place();
      boolean text = string.is(textName);
      if (!colon() || !value(place, text)) {
        return false;
      }
    } while (space() == ',');
    return json[at++] == '}';
  }

  private boolean name() {
    return space() == '"' && string() && !string.isTorn();
  }

  private boolean string() {
    int quote = string.read(json, at + 1);
    at = quote + 1;
    return quote >= 0;
  }

  private boolean colon() {
    boolean colon = space() == ':';
    at++;
    return colon;
  }

  /** Which of the names was read last; -1 if none. */
  private int place() {
    for (int i = 0; i < names.length; i++) {
      if (string.is(names[i])) {
        return i;
      }
    }
    return -1;
  }

  private boolean value(int place, boolean text) {
    byte first = space();
    if (first == '"') {
      return string() && take(place, text);
    }
    int from = at;
    if (!other(first, 0)) {
      return false;
    }
    if (place >= 0 && first != '{' && first != '[') {
      String value = new String(json, from, at - from, StandardCharsets.US_ASCII);
      values.set(place, isMissing(value) ? "" : value);
    }
    return true;
  }

  /** Null, and what Python writes for numbers that are missing. */
  private static boolean isMissing(String value) {
    return value.equals("null") || value.equals("NaN") || value.endsWith("Infinity");
  }

  /** Takes the string that was read last; only a text may lack half a character. */
  private boolean take(int place, boolean text) {
    if (text) {
      values.setText(Optional.of(string.bytes()));
      return true;
    }
    if (place >= 0) {
      values.set(place, string.string());
      return !string.isTorn();
    }
    return true;
  }

  /** Passes over a value that is no string. */
  private boolean other(byte first, int depth) {
    return switch (first) {
      case '{', '[' -> depth < DEEPEST && nested(first == '{', depth + 1);
      case 't', 'f', 'n', 'N', 'I' -> literal();
      default -> number();
    };
  }

  private boolean nested(boolean object, int depth) {
    int close = object ? '}' : ']';
    at++;
    if (space() != close) {
      at--;
      do {
        at++;
        if (!member(object, depth)) {
          return false;
        }
      } while (space() == ',');
    }
    return json[at++] == close;
  }

  private boolean member(boolean named, int depth) {
    if (named && !(name() && colon())) {
      return false;
    }
    byte first = space();
    return first == '"' ? string() : other(first, depth);
  }

  private boolean literal() {
    for (byte[] literal : LITERALS) {
      int end = at + literal.length; // the spare bytes are more than it has
      if (Arrays.equals(json, at, end, literal, 0, literal.length)) {
        at = end;
        return true;
      }
    }
    return false;
  }

  private boolean number() {
    at += json[at] == '-' ? 1 : 0;
    if (json[at] == 'I') {
      return literal();
    }
    boolean zero = json[at] == '0';
    int digits = digits();
    boolean whole = digits == 1 || (digits > 1 && !zero);
    return whole && fraction() && exponent();
  }

  private boolean fraction() {
    if (json[at] != '.') {
      return true;
    }
    at++;
    return digits() > 0;
  }

  private boolean exponent() {
    if ((json[at] | 0x20) != 'e') {
      return true;
    }
    at++;
    at += json[at] == '-' || json[at] == '+' ? 1 : 0;
    return digits() > 0;
  }

  private int digits() {
    int from = at;
    while (json[at] >= '0' && json[at] <= '9') {
      at++;
    }
    return at - from;
  }
}
