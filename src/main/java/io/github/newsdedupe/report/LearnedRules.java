package io.github.newsdedupe.report;

import io.github.newsdedupe.report.model.Furniture.LearnedEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes what was learned as a rule file for a person to review. */
public final class LearnedRules {

  /** Kinds that stand on a line of their own; others may be sentences of one. */
  private static final Set<String> LINES = Set.of("label");

  /** Labels with a title after them. */
  private static final String PREFIX = "prefix";

  /** What means more than itself in a pattern. */
  private static final String SPECIAL = "\\[](){}|";

  /** A rule needs a word or a beginning by which it is found. */
  private static final int LEAST_LETTERS = 5;

  private LearnedRules() {}

  /**
   * The lines of a rule file, a rule for each entry that a rule can express.
   *
   * @param articles how many were learned from
   */
  public static List<String> of(List<LearnedEntry> entries, int articles) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "# Learned from %d articles. Read each rule before use.", articles));
    lines.add("pack learned");
    Set<String> seen = new HashSet<>();
    for (LearnedEntry entry : entries) {
      if (isExpressible(entry.text()) && seen.add(entry.text())) {
        lines.add("");
        lines.addAll(rule(entry, seen.size()));
      }
    }
    return lines;
  }

  private static boolean isExpressible(String text) {
    return text.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS
        && !text.contains("<<")
        && !text.contains(">>")
        && !text.contains("\\n");
  }

  private static List<String> rule(LearnedEntry entry, int number) {
    boolean prefix = entry.kind().equals(PREFIX);
    String shape = prefix || LINES.contains(entry.kind()) ? "line" : "sentence";
    String source = entry.source().isEmpty() ? "" : " of " + entry.source();
    return List.of(
        "rule learned." + number,
        "  kind  learned",
        "  " + shape + "  " + escape(entry.text()) + (prefix ? " {unended:1-300}" : ""),
        String.format(
            Locale.ROOT,
            "  note  %s, in %d articles%s, %d %s",
            entry.kind(),
            entry.articles(),
            source,
            entry.groups(),
            prefix ? "different words after it" : "unrelated groups among those compared"),
        "  yes   " + entry.text() + (prefix ? " The lamp" : ""),
        "  no    It reads \u201C" + entry.text() + "\u201D, said the keeper, and nothing else.");
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
              }
              escaped.append((char) c);
            });
    return escaped.toString();
  }
}
