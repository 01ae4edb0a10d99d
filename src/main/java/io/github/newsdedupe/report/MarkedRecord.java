package io.github.newsdedupe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON Lines record with fields set to other values: in place of those that it has under their
 * names, of which one each stays, else as further fields at its end. All other bytes stay.
 *
 * <p>The record is known to be one object. Only its outermost members are looked at, byte by byte,
 * which holds for every encoding that leaves ASCII alone.
 */
final class MarkedRecord {

  /**
   * A field to set.
   *
   * @param name of ASCII letters
   * @param value as JSON
   */
  record Field(String name, String value) {}

  /** A member: its name in quotes, and where its value stands. */
  private record Member(String name, int from, int to) {}

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

  private final byte[] json;
  private final List<Member> members = new ArrayList<>();
  private int at;

  /** How far the record has been written. */
  private int written;

  private MarkedRecord(byte[] json) {
    this.json = json;
  }

  /** Writes a record with these fields, in their order, and a line feed. */
  static void write(byte[] record, List<Field> fields, OutputStream out) throws IOException {
    MarkedRecord marked = new MarkedRecord(record);
    marked.readMembers();
    marked.write(fields, out);
  }

  private void write(List<Field> fields, OutputStream out) throws IOException {
    List<Field> missing = new ArrayList<>(fields);
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      for (Field field : fields) {
        if (field.name.equals(member.name) && missing.remove(field)) {
          copyTo(member.from, out);
          out.write(field.value.getBytes(StandardCharsets.US_ASCII));
          written = member.to;
        } else if (field.name.equals(member.name)) {
          copyTo(members.get(i - 1).to, out);
          written = member.to;
        }
      }
    }
    int brace = lastBrace();
    copyTo(brace, out);
    for (Field field : missing) {
      String comma = members.isEmpty() ? "" : ",";
      String added = comma + "\"" + field.name + "\":" + field.value;
      out.write(added.getBytes(StandardCharsets.US_ASCII));
    }
    copyTo(json.length, out);
    out.write('\n');
  }

  /** Nothing, if that much is written or left out. */
  private void copyTo(int end, OutputStream out) throws IOException {
    if (end > written) {
      out.write(json, written, end - written);
      written = end;
    }
  }

  /** The brace that ends the record; nothing but white space follows it. */
  private int lastBrace() {
    int brace = json.length - 1;
    while (json[brace] != '}') {
      brace--;
    }
    return brace;
  }

  private void readMembers() {
    int end = lastBrace();
    at = 0;
    do {
      at++;
      skipTo('"', end);
      int from = at;
      skipString();
      String name = new String(json, from, at - from, StandardCharsets.ISO_8859_1);
      skipTo(':', end);
      at++;
      readValue(name, end);
    } while (at < end && json[at] == ',');
  }

  private void readValue(String name, int end) {
    while (at < end && isSpace(json[at])) {
      at++;
    }
    int from = at;
    skipValue(end);
    int to = at;
    while (to > from && isSpace(json[to - 1])) {
      to--;
    }
    members.add(new Member(unescaped(name), from, to));
  }

  /** To the comma after a value, or the end of the record. */
  private void skipValue(int end) {
    int depth = 0;
    while (at < end && (depth > 0 || json[at] != ',')) {
      if (json[at] == '"') {
        skipString();
      } else {
        depth += nesting(json[at]);
        at++;
      }
    }
  }

  private static int nesting(byte b) {
    return switch (b) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }

  private static boolean isSpace(byte b) {
    return b >= 0 && b <= ' ';
  }

  private void skipTo(char c, int end) {
    while (at < end && json[at] != c) {
      at++;
    }
  }

  /** From its opening quote to behind its closing one. */
  private void skipString() {
    at++;
    while (at < json.length && json[at] != '"') {
      at += json[at] == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, json.length);
  }

  private static String unescaped(String quoted) {
    return ESCAPE
        .matcher(quoted.replace("\"", ""))
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(escape.group(1), 16))));
  }
}
