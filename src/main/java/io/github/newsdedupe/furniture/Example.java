package io.github.newsdedupe.furniture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A text that shows what a rule does. What a {@code yes} example marks with {@code <<} and {@code
 * >>}, or all of it, must go and nothing else; of a {@code no} example nothing may.
 *
 * @param line where it stands in its file
 * @param furniture whether it is a {@code yes} example
 * @param marked its text, marks included
 */
record Example(int line, boolean furniture, String marked) {

  private static final String START = "<<";
  private static final String END = ">>";

  /** The text without its marks. */
  String text() {
    return furniture ? marked.replace(START, "").replace(END, "") : marked;
  }

  /** What must be removed, up to white space around it; empty for nothing. */
  private String expected() {
    if (!furniture) {
      return "";
    }
    int start = marked.indexOf(START);
    int end = marked.indexOf(END);
    return start < 0 || end < start ? marked : marked.substring(start + START.length(), end);
  }

  /**
   * What is wrong when a rule, alone, is applied to this example; empty when it does as it should.
   */
  Optional<String> failure(Rule rule) {
    byte[] utf8 = text().getBytes(StandardCharsets.UTF_8);
    List<RemovedSpan> removed = new Stripper(RuleSet.of(List.of(rule))).strip(utf8).removed();
    String actual = removed.size() == 1 ? removedText(utf8, removed.get(0)) : "";
    boolean right = actual.equals(expected().strip()) && removed.size() <= 1;
    return right
        ? Optional.empty()
        : Optional.of(
            rule.id()
                + (furniture ? " should remove '" + expected().strip() + "' but" : "")
                + " removes "
                + (removed.isEmpty() ? "nothing" : "'" + allRemoved(utf8, removed) + "'")
                + " from '"
                + text()
                + "'");
  }

  private static String allRemoved(byte[] utf8, List<RemovedSpan> removed) {
    return String.join("' and '", removed.stream().map(span -> removedText(utf8, span)).toList());
  }

  private static String removedText(byte[] utf8, RemovedSpan span) {
    return new String(utf8, span.start(), span.end() - span.start(), StandardCharsets.UTF_8)
        .strip();
  }
}
