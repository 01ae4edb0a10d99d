package io.github.newsdedupe.furniture;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Writes out the defines of a pattern: each is replaced as text, as are those inside it. */
final class Macros {

  /**
   * The longest pattern, in characters; of the built-in ones it has 4,000. Higher, and a few lines
   * of defines that hold each other twice fill the memory.
   */
  private static final int LONGEST = 10_000;

  /** How deep defines may stand in each other. Higher, and writing them out costs as much stack. */
  private static final int MAX_DEPTH = 64;

  private final Map<String, String> macros;

  /** Those that are being replaced. */
  private final Set<String> active = new HashSet<>();

  private Macros(Map<String, String> macros) {
    this.macros = macros;
  }

  /**
   * A pattern with all macros replaced by what they stand for.
   *
   * @param macros pattern sources by name
   * @throws IllegalArgumentException when that has no end, or too far a one; the message says how
   */
  static String expand(String source, Map<String, String> macros) {
    // The built-in rules are written out already when they are compiled.
    return macros.isEmpty() && source.length() <= LONGEST
        ? source
        : new Macros(macros).expand(source);
  }

  private String expand(String source) {
    StringBuilder expanded = new StringBuilder();
    int at = 0;
    for (int open = source.indexOf('{'); open >= 0; open = source.indexOf('{', at)) {
      int close = source.indexOf('}', open);
      String name = close < 0 ? "" : source.substring(open + 1, close);
      boolean macro = macros.containsKey(name);
      int next = macro ? close + 1 : open + 1;
      append(source.substring(at, macro ? open : next), expanded);
      append(macro ? expandMacro(name) : "", expanded);
      at = next;
    }
    append(source.substring(at), expanded);
    return expanded.toString();
  }

  private static void append(String part, StringBuilder expanded) {
    expanded.append(part);
    if (expanded.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a pattern is longer than " + LONGEST + " characters, its defines written out");
    }
  }

  private String expandMacro(String name) {
    if (!active.add(name)) {
      throw new IllegalArgumentException("a define that contains itself: " + name);
    }
    if (active.size() > MAX_DEPTH) {
      throw new IllegalArgumentException("defines are nested deeper than " + MAX_DEPTH);
    }
    String expanded = expand(macros.getOrDefault(name, ""));
    active.remove(name);
    return expanded;
  }
}
