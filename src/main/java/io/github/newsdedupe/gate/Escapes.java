package io.github.newsdedupe.gate;

import io.github.newsdedupe.text.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids on one line: what is not printable as its code, and a backslash as two. */
final class Escapes {

  private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u([0-9A-F]{4})|\\\\)");

  private Escapes() {}

  static String escape(String id) {
    StringBuilder escaped = new StringBuilder();
    id.codePoints().forEach(c -> escaped.append(escape(c)));
    return escaped.toString();
  }

  private static String escape(int c) {
    if (c == '\\') {
      return "\\\\";
    }
    return Printable.isSpecial(c) ? Printable.code(c) : Character.toString(c);
  }

  static String unescape(String written) {
    return ESCAPED
        .matcher(written)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? "\\"
                        : Character.toString(Integer.parseInt(found.group(1), 16))));
  }
}
