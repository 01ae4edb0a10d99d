package io.github.newsdedupe.furniture;

import java.util.Map;
import java.util.function.IntPredicate;

/** What stands in braces in a pattern. */
final class Placeholder {

  private static final Map<String, TextClass> CLASSES =
      Map.of(
          "dash", TextClass::dash,
          "long-dash", TextClass::longDash,
          "end", TextClass::end,
          "capital", TextClass::capital,
          "names", Names.NAMES,
          "place", Names.PLACE,
          "CAPS", Names.CAPS);

  /**
   * The highest bound; that of the longest built-in gap is 20,000. Higher, and what a pattern can
   * match at most is no number any more.
   */
  private static final int MAX_BOUND = 100_000;

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

  /** A name, for an echo with {@code =} before it, and after a colon a bound or two. */
  static Placeholder parse(String source) {
    boolean echo = source.startsWith("=");
    int colon = source.indexOf(':');
    String name = source.substring(echo ? 1 : 0, colon < 0 ? source.length() : colon);
    String bounds = colon < 0 ? "1" : source.substring(colon + 1);
    int dash = bounds.indexOf('-');
    String min = dash < 0 ? bounds : bounds.substring(0, dash);
    String max = bounds.substring(dash + 1);
    if (!isAll(name, Placeholder::isOfName) || !isNumber(min) || !isNumber(max)) {
      throw new IllegalArgumentException("cannot read {" + source + "}");
    }
    return new Placeholder(name, echo, bound(min), bound(max));
  }

  private static int bound(String digits) {
    if (digits.length() > 9 || Integer.parseInt(digits) > MAX_BOUND) {
      throw new IllegalArgumentException("at most " + MAX_BOUND + " characters, not " + digits);
    }
    return Integer.parseInt(digits);
  }

  private static boolean isNumber(String text) {
    return isAll(text, c -> c >= '0' && c <= '9');
  }

  private static boolean isOfName(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
  }

  private static boolean isAll(String text, IntPredicate kind) {
    for (int i = 0; i < text.length(); i++) {
      if (!kind.test(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
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
