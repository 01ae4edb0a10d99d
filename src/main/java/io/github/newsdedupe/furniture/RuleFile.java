package io.github.newsdedupe.furniture;

import io.github.newsdedupe.DedupeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a rule file: stanzas of one directive a line, values in raw text to the end of the line, so
 * that nothing needs quoting. {@code rules.md} describes the format.
 *
 * @param pack the name of the pack
 * @param rules in file order
 * @param macros the patterns that the file and those read before it define
 * @param disabled ids of rules of other packs that it switches off
 */
record RuleFile(String pack, List<Rule> rules, Map<String, String> macros, Set<String> disabled) {

  /**
   * Reads a file.
   *
   * @param name what error messages call it
   * @param lines its lines
   * @param known macros of packs read before
   * @throws DedupeException when something in it is wrong, naming file and line
   */
  static RuleFile read(String name, List<String> lines, Map<String, String> known) {
    Reader reader = new Reader(name, known);
    for (String line : lines) {
      reader.take(line);
    }
    reader.finishRule();
    return new RuleFile(reader.pack, reader.rules, reader.macros, reader.disabled);
  }

  /** What is wrong with the examples, a line for each that its rule fails, naming file and line. */
  List<String> failures(String name) {
    return rules.stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .flatMap(
                        example ->
                            example
                                .failure(rule)
                                .map(f -> name + ":" + example.line() + ": " + f)
                                .stream()))
        .toList();
  }

  /** One directive with its place. */
  private record Directive(int line, String name, String value) {}

  private static final class Reader {

    /** The longest line, in characters. Higher, and a pattern takes long to look through. */
    private static final int LONGEST_LINE = 10_000;

    private final String file;
    private final Map<String, String> macros;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> disabled = new LinkedHashSet<>();
    private final List<Directive> stanza = new ArrayList<>();
    private String pack = "";
    private int line;
    private int writtenOut;

    Reader(String file, Map<String, String> known) {
      this.file = file;
      this.macros = new LinkedHashMap<>(known);
    }

    void take(String raw) {
      line++;
      if (raw.length() > LONGEST_LINE) {
        throw wrong(line, "a line is longer than " + LONGEST_LINE + " characters");
      }
      String text = raw.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        takeDirective(text);
      }
    }

    private void takeDirective(String text) {
      int space = text.indexOf(' ');
      String name = space < 0 ? text : text.substring(0, space);
      String value = space < 0 ? "" : text.substring(space).strip();
      switch (name) {
        case "pack" -> pack = value;
        case "define" -> define(value);
        case "disable" -> disable(value);
        case "rule" -> startRule(new Directive(line, name, value));
        default -> addToRule(new Directive(line, name, value));
      }
    }

    private void define(String value) {
      finishRule();
      String[] parts = value.split("\\s+", 2);
      if (parts.length < 2) {
        throw wrong(line, "define needs a name and a pattern");
      }
      macros.put(parts[0], parts[1]);
    }

    private void disable(String id) {
      finishRule();
      disabled.add(id);
    }

    private void startRule(Directive directive) {
      finishRule();
      if (!directive.value.startsWith(pack + ".")) {
        throw wrong(line, "the id of a rule begins with its pack: " + pack + ".…");
      }
      if (!ids.add(directive.value)) {
        throw wrong(line, "there is a rule " + directive.value + " already");
      }
      if (ids.size() > RuleSet.MOST_RULES) {
        throw wrong(line, "more than " + RuleSet.MOST_RULES + " rules; part the file");
      }
      stanza.add(directive);
    }

    private void addToRule(Directive directive) {
      if (stanza.isEmpty()) {
        throw wrong(line, "'" + directive.name + "' stands outside a rule");
      }
      stanza.add(directive);
    }

    void finishRule() {
      if (!stanza.isEmpty()) {
        Rule rule = rule();
        writtenOut += rule.source().lines().stream().mapToInt(String::length).sum();
        if (writtenOut > RuleSet.MOST_WRITTEN_OUT) {
          throw wrong(
              stanza.get(0).line,
              "the rules up to here have more than "
                  + RuleSet.MOST_WRITTEN_OUT
                  + " characters, their defines written out; part the file");
        }
        rules.add(rule);
        stanza.clear();
      }
    }

    private Rule rule() {
      Directive head = stanza.get(0);
      RuleBuilder builder = new RuleBuilder(head.value, macros);
      for (Directive directive : stanza.subList(1, stanza.size())) {
        try {
          builder.add(directive.line, directive.name, directive.value);
        } catch (IllegalArgumentException e) {
          throw wrong(directive.line, Optional.ofNullable(e.getMessage()).orElse("unreadable"));
        }
      }
      try {
        return builder.build();
      } catch (IllegalArgumentException e) {
        throw wrong(head.line, Optional.ofNullable(e.getMessage()).orElse("incomplete"));
      }
    }

    private DedupeException wrong(int at, String message) {
      return new DedupeException(file + ":" + at + ": " + message);
    }
  }
}
