package io.github.newsdedupe.corpus;

import java.util.List;
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

  /** Of objects, of strings, or empty; prose begins with a bracket and goes on with neither. */
  private static final Pattern ARRAY =
      Pattern.compile(
          "\\[\\s*+(?:\\]|null\\b|\"(?:[^\"\\\\\n]|\\\\.)*+\"\\s*+(?:,\\s*+\"|\\]\\s*+\\z)|"
              + OBJECT_START
              + ")");

  private JsonShape() {}

  /**
   * Whether an object begins that ends on its line, or whose line is damaged or goes on; or whether
   * nothing but objects follow the first line, of which the beginning may be cut off.
   */
  static boolean isLines(Head head) {
    return (isObject(head) && endsOnItsLine(head.text()))
        || (head.secondLineBegins("{") && areObjects(linesAfterFirst(head.text())));
  }

  private static boolean areObjects(List<String> lines) {
    return !lines.isEmpty()
        && lines.stream().allMatch(line -> OBJECT.matcher(line).lookingAt() && line.endsWith("}"));
  }

  /** Whether objects stand on lines of their own with commas between them; one may be damage. */
  static boolean isJoined(Head head) {
    if (!isObject(head) || !endsOnItsLine(head.text())) {
      return false;
    }
    String text = head.text();
    List<String> others = linesAfterFirst(text);
    return others.size() >= 2
        && text.substring(0, text.indexOf('\n')).strip().endsWith("},")
        && others.subList(0, others.size() - 1).stream().allMatch(line -> line.endsWith("},"));
  }

  /** The lines that are not blank after the first, without the last where the head may cut it. */
  private static List<String> linesAfterFirst(String text) {
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).skip(1).toList();
    boolean whole = lines.isEmpty() || text.length() < Head.LENGTH || text.endsWith("\n");
    return whole ? lines : lines.subList(0, lines.size() - 1);
  }

  /** Whether an array begins that does not end on its line, as a damaged record may. */
  static boolean isArrayOverLines(Head head) {
    return isArray(head) && !endsOnItsLine(head.text());
  }

  /** Whether an object begins that is spread over lines. */
  static boolean isSpread(Head head) {
    return isObject(head) && !endsOnItsLine(head.text());
  }

  /** Whether an array of objects or strings begins. */
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
