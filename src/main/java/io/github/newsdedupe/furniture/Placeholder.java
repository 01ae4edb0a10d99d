package io.github.newsdedupe.furniture;

import java.util.Map;
import java.util.regex.Matcher;

/** What stands in braces in a pattern. */
final class Placeholder {

  private static final java.util.regex.Pattern SYNTAX =
      java.util.regex.Pattern.compile("(=?)([A-Za-z-]+)(?::(\\d+)(?:-(\\d+))?)?");

  private static final Map<String, TextClass> CLASSES =
      Map.of(
          "dash", TextClass::dash,
          "long-dash", TextClass::longDash,
          "end", TextClass::end,
          "capital", TextClass::capital,
          "names", Names.NAMES,
          "place", Names.PLACE,
          "CAPS", Names.CAPS);

  private final String name;
  private final boolean echo;
  private final int min;
  private final int max;

  private Placeholder(String name, boolean echo, int min, int max) {
    this.name = name;
    this.echo = echo;
    this.min = min;
    this.max = max;
  }

  static Placeholder parse(String source) {
    Matcher matcher = SYNTAX.matcher(source);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("cannot read {" + source + "}");
    }
    int min = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    int max = matcher.group(4) == null ? min : Integer.parseInt(matcher.group(4));
    return new Placeholder(matcher.group(2), !matcher.group(1).isEmpty(), min, max);
  }

  Node before(Node next) {
    if (echo) {
      return new Node.Echo(part(), next);
    }
    return switch (name) {
      case "any" -> gap(false, false, next);
      case "unended" -> gap(false, true, next);
      case "title" -> gap(true, false, next);
      case "k", "n" -> new Node.Counter(part(), next);
      default -> new Node.Run(textClass(), next);
    };
  }

  private Node gap(boolean named, boolean unended, Node next) {
    return new Gap(new GapBounds(named, min, max, unended), next);
  }

  private MatchState.Part part() {
    return switch (name) {
      case "title" -> MatchState.Part.TITLE;
      case "k" -> MatchState.Part.K;
      case "n" -> MatchState.Part.N;
      default -> throw new IllegalArgumentException("nothing is remembered as {" + name + "}");
    };
  }

  /** Whether it stands for what was matched before. */
  boolean isEcho() {
    return echo;
  }

  /** Whether it takes in almost any text. */
  boolean isGap() {
    return !echo && (name.equals("any") || name.equals("unended") || name.equals("title"));
  }

  private TextClass textClass() {
    TextClass textClass = name.equals("digits") ? new Digits(min, max) : CLASSES.get(name);
    if (textClass == null) {
      throw new IllegalArgumentException("no such class: {" + name + "}");
    }
    return textClass;
  }
}
