package io.github.newsdedupe.corpus;

import java.util.regex.Pattern;

/**
 * How JSON stands in a file: a record a line, or some other way. An article may begin with a brace
 * or a bracket; JSON goes on with a name, a colon and a value, unless the file is named so.
 */
final class JsonShape {

  private static final String NAMED = ".json";

  /** As far as a value tells itself from prose; single quotes are how Python prints a record. */
  private static final String OBJECT_START =
      "\\{\\s*+(?:\\}|(?:\"[^\"\\n]{0,200}+\"|'[^'\\n]{0,200}+')\\s*+:\\s*+"
          + "(?:[\"'{\\[\\d-]|(?:true|false|null|NaN|Infinity|True|False|None)\\b))";

  private static final Pattern OBJECT = Pattern.compile(OBJECT_START);
  private static final Pattern ARRAY = Pattern.compile("\\[\\s*+" + OBJECT_START);

  private JsonShape() {}

  /** Whether an object begins that ends on its line, or whose line is damaged or goes on. */
  static boolean isLines(Head head) {
    return isObject(head) && endsOnItsLine(head.text());
  }

  /** Whether an object begins that is spread over lines. */
  static boolean isSpread(Head head) {
    return isObject(head) && !endsOnItsLine(head.text());
  }

  /** Whether an array of objects begins. */
  static boolean isArray(Head head) {
    return head.begins("[", ARRAY) || (head.isNamed(NAMED) && head.begins("["));
  }

  private static boolean isObject(Head head) {
    return head.begins("{", OBJECT) || (head.isNamed(NAMED) && head.begins("{"));
  }

  /** Whether no line ends where JSON may have one, between the parts of a value. */
  private static boolean endsOnItsLine(String text) {
    int end = text.indexOf('\n');
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < end; i++) {
      char character = text.charAt(i);
      if (character == '"') {
        inString = !inString;
      } else if (character == '\\') {
        i++;
      } else if (!inString) {
        depth += deeper(character);
      }
    }
    return depth <= 0 || inString;
  }

  private static int deeper(char character) {
    return switch (character) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }
}
