package io.github.newsdedupe.furniture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the directives of one rule and makes the rule of them. */
final class RuleBuilder {

  /**
   * In bytes of UTF-8: four Latin letters, two Han characters. Shorter anchors stand on nearly
   * every line and make the scan useless.
   */
  private static final int MIN_ANCHOR = 4;

  private final String id;
  private final Map<String, String> macros;
  private final List<String> source = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private final List<Shape.LineGroup.NextLine> next = new ArrayList<>();
  private String kind = "";
  private String shape = "";
  private Optional<Pattern> pattern = Optional.empty();
  private Optional<Pattern> second = Optional.empty();
  private Optional<Pattern> item = Optional.empty();
  private int head;
  private int maxLines;

  RuleBuilder(String id, Map<String, String> macros) {
    this.id = id;
    this.macros = macros;
    source.add("rule " + id);
  }

  /** Takes one directive; an {@link IllegalArgumentException} says what is wrong with it. */
  void add(int line, String name, String value) {
    switch (name) {
      case "yes", "no" ->
          examples.add(new Example(line, name.equals("yes"), value.replace("\\n", "\n")));
      case "note" -> {}
      default -> {
        source.add(name + " " + PatternParser.expand(value, macros));
        addDeciding(name, value);
      }
    }
  }

  private void addDeciding(String name, String value) {
    switch (name) {
      case "kind" -> kind = value;
      case "line", "inline", "prefix", "counted", "block" -> setShape(name, value);
      case "next", "maybe" ->
          next.add(new Shape.LineGroup.NextLine(parse(value, true), name.equals("maybe")));
      case "opening", "until" -> second = Optional.of(parse(value, false));
      case "item" -> item = Optional.of(parse(value, true));
      case "head" -> head = head(value);
      case "max-lines" -> maxLines = number(value);
      default -> throw new IllegalArgumentException("no such directive: " + name);
    }
  }

  private void setShape(String name, String value) {
    if (!shape.isEmpty()) {
      throw new IllegalArgumentException(
          "a rule has one shape, not both " + shape + " and " + name);
    }
    shape = name;
    boolean whole = name.equals("line") || name.equals("block");
    pattern = Optional.of(parse(value, whole));
  }

  private Pattern parse(String value, boolean whole) {
    return PatternParser.parse(value, whole, macros);
  }

  private static int head(String value) {
    int lines = number(value);
    if (lines > Stripper.MAX_HEAD) {
      throw new IllegalArgumentException("at most " + Stripper.MAX_HEAD + " lines, not " + lines);
    }
    return lines;
  }

  private static int number(String value) {
    try {
      int number = Integer.parseInt(value);
      if (number < 1) {
        throw new IllegalArgumentException("at least 1, not " + number);
      }
      return number;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number: " + value, e);
    }
  }

  Rule build() {
    if (kind.isEmpty()) {
      throw new IllegalArgumentException("a rule needs a kind");
    }
    if (examples.stream().map(Example::furniture).distinct().count() < 2) {
      throw new IllegalArgumentException("a rule needs a yes and a no example");
    }
    Shape made = shape();
    String anchor = made.anchor().orElse("");
    boolean anchored = anchor.getBytes(StandardCharsets.UTF_8).length >= MIN_ANCHOR;
    if (made.head() == 0 && !anchored) {
      throw new IllegalArgumentException(
          "a rule for the whole text needs a literal word of " + MIN_ANCHOR + " bytes");
    }
    return new Rule(id, kind, made, examples, source);
  }

  private Shape shape() {
    Pattern main = pattern.orElseThrow(() -> new IllegalArgumentException("a rule needs a shape"));
    return switch (shape) {
      case "line" -> new Shape.LineGroup(main, List.copyOf(next), head);
      case "inline" -> new Shape.Inline(main);
      case "prefix" -> new Shape.Prefix(main, head);
      case "counted" -> counted(main);
      default -> block(main);
    };
  }

  private Shape counted(Pattern main) {
    if (!main.toString().contains("{k}") || !main.toString().contains("{n}")) {
      throw new IllegalArgumentException("counted needs {k} and {n}");
    }
    return new CountedRun(main, needed("opening"));
  }

  private Shape block(Pattern main) {
    if (maxLines == 0) {
      throw new IllegalArgumentException("block needs 'max-lines'");
    }
    Pattern items = item.orElseGet(() -> parse("{any:1-2000}", true));
    return new Shape.Block(main, items, needed("until"), maxLines);
  }

  private Pattern needed(String directive) {
    return second.orElseThrow(
        () -> new IllegalArgumentException(shape + " needs '" + directive + "'"));
  }
}
