package io.github.newsdedupe.report;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.report.model.Furniture.LearnedEntry;
import io.github.newsdedupe.text.Printable;
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

  /** The lines of a rule that are more than examples and notes. */
  private static final int DECIDING = 3;

  private static final String HEAD = "pack learned";

  private final RuleSet known;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int rules;
  private int size;
  private int leftOut;

  /**
   * A rule for each entry that a rule can express.
   *
   * @param articles how many were learned from
   * @param known the rules that those of the file will be added to
   */
  public LearnedRules(List<LearnedEntry> entries, int articles, RuleSet known) {
    this.known = known;
    lines.add(
        String.format(
            Locale.ROOT, "# Learned from %d articles. Read each rule before use.", articles));
    lines.add(HEAD);
    for (LearnedEntry entry : entries) {
      if (seen.add(entry.text())) {
        add(rule(entry, rules + 1));
      }
    }
  }

  /** The lines of a rule file that can be read and whose examples hold. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** How many entries no rule expresses. */
  public int leftOut() {
    return leftOut;
  }

  private void add(List<String> rule) {
    int deciding = rule.stream().limit(DECIDING).mapToInt(String::length).sum();
    if (rules < RuleSet.MOST_RULES && size + deciding < RuleSet.MOST_WRITTEN_OUT && holds(rule)) {
      lines.add("");
      lines.addAll(rule);
      rules++;
      size += deciding;
    } else {
      leftOut++;
    }
  }

  /** Whether a rule is found by a word, takes its own examples, and holds no more than it shows. */
  private boolean holds(List<String> rule) {
    List<String> file = new ArrayList<>(List.of(HEAD));
    file.addAll(rule);
    try {
      return rule.stream().allMatch(line -> line.codePoints().noneMatch(Printable::isSpecial))
          && known.failures(HEAD, file).isEmpty();
    } catch (DedupeException e) {
      return false;
    }
  }

  private static List<String> rule(LearnedEntry entry, int number) {
    boolean prefix = entry.kind().equals(PREFIX);
    String shape = prefix || LINES.contains(entry.kind()) ? "line" : "sentence";
    String source = entry.source().isEmpty() ? "" : " of " + Printable.of(entry.source());
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
