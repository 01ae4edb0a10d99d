package io.github.newsdedupe.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the directives of one rule and makes the rule of them. */
final class RuleBuilder {

  private static final Set<String> SHAPES =
      Set.of(
          "line",
          "keep",
          "sentence",
          "inline",
          "prefix",
          "suffix",
          "counted",
          "block",
          "tail",
          "frame");

  /** Shapes whose pattern must match a line from end to end. */
  private static final Set<String> WHOLE_LINE = Set.of("line", "keep", "block", "tail", "suffix");

  /** The most lines of a block. Higher, and a text of first lines takes long to look through. */
  private static final int MOST_LINES = 1_000;

  /** The most lines after the first of a group, which are looked for from within each other. */
  private static final int MOST_NEXT = 50;

  private final String id;
  private final Map<String, String> macros;
  private final List<String> source = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private final List<LineGroup.NextLine> next = new ArrayList<>();
  private String kind = "";
  private String shape = "";
  private Optional<Pattern> pattern = Optional.empty();
  private Optional<Pattern> second = Optional.empty();
  private Optional<Pattern> item = Optional.empty();
  private int head;
  private int foot;
  private int maxLines;

  RuleBuilder(String id, Map<String, String> macros) {
    this.id = id;
    this.macros = macros;
    source.add("rule " + id);
  }

  /** The shape of a rule of which this decides, see {@link Rule#source}. */
  static Shape shapeOf(List<String> source) {
    RuleBuilder builder = new RuleBuilder("", Map.of());
    for (String line : source.subList(1, source.size())) {
      int space = line.indexOf(' ');
      builder.addDeciding(line.substring(0, space), line.substring(space + 1));
    }
    return builder.shape();
  }

  /** Takes one directive; an {@link IllegalArgumentException} says what is wrong with it. */
  void add(int line, String name, String value) {
    switch (name) {
      case "yes", "no" ->
          examples.add(new Example(line, name.equals("yes"), value.replace("\\n", "\n")));
      case "note" -> {}
      default -> {
        source.add(name + " " + Macros.expand(value, macros));
        addDeciding(name, value);
      }
    }
  }

  private void addDeciding(String name, String value) {
    switch (name) {
      case "kind" -> kind = value;
      case "next", "maybe" ->
          addNext(new LineGroup.NextLine(parse(value, true), name.equals("maybe")));
      case "opening", "until" -> second = Optional.of(parse(value, false));
      case "item" -> item = Optional.of(parse(value, true));
      case "head" -> head = lines(value, Stripper.MAX_REACH);
      case "foot" -> foot = lines(value, Stripper.MAX_REACH);
      case "max-lines" -> maxLines = lines(value, MOST_LINES);
      default -> setShape(name, value);
    }
  }

  private void setShape(String name, String value) {
    if (!SHAPES.contains(name)) {
      throw new IllegalArgumentException("no such directive: " + name);
    }
    if (!shape.isEmpty()) {
      throw new IllegalArgumentException(
          "a rule has one shape, not both " + shape + " and " + name);
    }
    shape = name;
    pattern = Optional.of(parse(value, WHOLE_LINE.contains(name)));
  }

  private Pattern parse(String value, boolean whole) {
    return PatternParser.parse(value, whole, macros);
  }

  private void addNext(LineGroup.NextLine line) {
    if (next.size() == MOST_NEXT) {
      throw new IllegalArgumentException("more than " + MOST_NEXT + " lines after the first");
    }
    next.add(line);
  }

  private static int lines(String value, int most) {
    int lines = number(value);
    if (lines > most) {
      throw new IllegalArgumentException("at most " + most + " lines, not " + lines);
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
    if (made.reach().isAll() && made.anchor().equals(Anchor.NONE)) {
      throw new IllegalArgumentException(
          "a rule for the whole text needs a literal word of "
              + LiteralScanner.SHORTEST
              + " bytes, or a line of it begins with "
              + LineStarts.WINDOW);
    }
    List<String> lines = List.copyOf(source);
    return new Rule(id, kind, made, examples, () -> lines);
  }

  private Shape shape() {
    Pattern main = pattern.orElseThrow(() -> new IllegalArgumentException("a rule needs a shape"));
    Reach reach = new Reach(head, foot);
    return switch (shape) {
      case "line", "keep" -> new LineGroup(main, next, reach, shape.equals("keep"));
      case "sentence" -> new Sentence(main, reach);
      case "suffix" -> new Suffix(main, reach);
      case "prefix" -> new Prefix(main, reach);
      default -> shapeOfWholeText(main);
    };
  }

  private Shape shapeOfWholeText(Pattern main) {
    return switch (shape) {
      case "inline" -> new Inline(main);
      case "tail" -> new Tail(main);
      case "frame" -> frame(main);
      case "counted" -> counted(main);
      default -> block(main);
    };
  }

  private static Shape frame(Pattern main) {
    return switch (main.toString()) {
      case "before" -> new Frame(true);
      case "after" -> new Frame(false);
      default -> throw new IllegalArgumentException("a frame is 'before' or 'after' the article");
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
    return new Block(main, items, needed("until"), maxLines);
  }

  private Pattern needed(String directive) {
    return second.orElseThrow(
        () -> new IllegalArgumentException(shape + " needs '" + directive + "'"));
  }
}
