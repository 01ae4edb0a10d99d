package io.github.newsdedupe.gate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids on one line: control characters as four hexadecimal digits, and a backslash as two. */
final class Escapes {

  private static final Pattern SPECIAL =
      Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029\\\\]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u([0-9A-F]{4})|\\\\)");

  private Escapes() {}

  static String escape(String id) {
    return SPECIAL
        .matcher(id)
        .replaceAll(
            found -> {
              char special = found.group().charAt(0);
              String escaped =
                  special == '\\' ? "\\\\" : String.format(Locale.ROOT, "\\u%04X", (int) special);
              return Matcher.quoteReplacement(escaped);
            });
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
