package io.github.newsdedupe.corpus;

import java.util.List;
import java.util.Locale;

/**
 * Whether a file begins as tables do: with the names of columns and nothing else on its first line,
 * one of them such as articles have. Prose has spaces there.
 */
final class TableHead {

  /** What columns are called that hold articles; less usual ones cost tables without a suffix. */
  private static final List<String> TELLING =
      List.of("id", "text", "title", "date", "url", "source", "body", "content", "headline");

  private TableHead() {}

  /** Whether the columns are told apart by this character, on the first line and the second. */
  static boolean has(Head head, char separator) {
    if (!head.firstLineHas(separator)) {
      return false;
    }
    String[] lines = head.text().split("\n", 3);
    List<String> names = List.of(lines[0].strip().split(String.valueOf(separator), -1));
    boolean telling =
        names.stream()
            .map(TableHead::unquoted)
            .map(n -> n.toLowerCase(Locale.ROOT))
            .anyMatch(TELLING::contains);
    return telling && lines.length > 1 && continues(lines[1], separator, names.size());
  }

  private static String unquoted(String name) {
    return name.replace("\"", "");
  }

  /** A quoted value may hold line ends. */
  private static boolean continues(String row, char separator, int columns) {
    return row.indexOf('"') >= 0 || row.chars().filter(c -> c == separator).count() >= columns - 1;
  }
}
