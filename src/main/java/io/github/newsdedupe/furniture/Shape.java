package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.List;
import java.util.Optional;

/**
 * How a rule finds furniture. What brings more evidence is tried first, or line rules would nibble
 * at a gallery until it is none.
 */
sealed interface Shape
    permits CountedRun, Shape.LineGroup, Shape.Block, Shape.Inline, Shape.Prefix {

  /** In which round the rule is tried. */
  Stage stage();

  /** The rounds, in their order. */
  enum Stage {
    COUNTED,
    GROUP,
    BLOCK,
    INLINE,
    LINE,
    PREFIX
  }

  /**
   * A word without which the rule cannot match; none for rules that look at the first lines only.
   */
  Optional<String> anchor();

  /** Whether it looks at whole lines, so that two anchors on one line are one place to look. */
  default boolean isByLine() {
    return false;
  }

  /** How many of the first lines the rule looks at; 0 for the whole text. */
  default int head() {
    return 0;
  }

  /**
   * The furniture found at an offset, if any.
   *
   * @param at where the anchor was found, or the beginning of a line
   */
  Optional<Span> find(Page page, int at);

  /**
   * Consecutive lines, each matched whole; blank lines between them do not count.
   *
   * @param first the pattern of the first line
   * @param next those of the lines after it; an optional one may be missing
   * @param head how many first lines are looked at, 0 for all
   */
  record LineGroup(Pattern first, List<NextLine> next, int head) implements Shape {

    /** A line after the first. */
    record NextLine(Pattern pattern, boolean optional) {}

    @Override
    public boolean isByLine() {
      return true;
    }

    @Override
    public Stage stage() {
      return next.isEmpty() ? Stage.LINE : Stage.GROUP;
    }

    @Override
    public Optional<String> anchor() {
      return head > 0 ? Optional.empty() : first.anchorAnywhere();
    }

    @Override
    public Optional<Span> find(Page page, int at) {
      int line = page.lines().lineAt(at);
      int start = page.lines().contentStart(line);
      if (!matches(first, page, line)) {
        return Optional.empty();
      }
      int last = lastLine(page, line, next);
      return last < 0
          ? Optional.empty()
          : Optional.of(new Span(start, page.lines().contentEnd(last)));
    }

    /** The last line of a group whose lines after {@code line} meet these conditions, or -1. */
    private static int lastLine(Page page, int line, List<NextLine> conditions) {
      if (conditions.isEmpty()) {
        return line;
      }
      NextLine condition = conditions.get(0);
      List<NextLine> rest = conditions.subList(1, conditions.size());
      int candidate = page.nextLine(line);
      if (candidate < page.lines().count() && matches(condition.pattern, page, candidate)) {
        int last = lastLine(page, candidate, rest);
        if (last >= 0) {
          return last;
        }
      }
      return condition.optional ? lastLine(page, line, rest) : -1;
    }

    static boolean matches(Pattern pattern, Page page, int line) {
      Lines lines = page.lines();
      return pattern.match(page.text(), lines.contentStart(line), lines.contentEnd(line))
          != Node.NONE;
    }
  }

  /**
   * A first line and all lines after it up to one that closes the block and stays.
   *
   * @param first the pattern of the first line
   * @param item what each line between must match
   * @param until what the line after the block begins with
   * @param maxLines how many lines the block may have; an unclosed block is none
   */
  record Block(Pattern first, Pattern item, Pattern until, int maxLines) implements Shape {

    @Override
    public boolean isByLine() {
      return true;
    }

    @Override
    public Stage stage() {
      return Stage.BLOCK;
    }

    @Override
    public Optional<String> anchor() {
      return first.anchorAnywhere();
    }

    @Override
    public Optional<Span> find(Page page, int at) {
      Lines lines = page.lines();
      int line = lines.lineAt(at);
      int start = lines.contentStart(line);
      if (first.match(page.text(), start, lines.contentEnd(line)) == Node.NONE) {
        return Optional.empty();
      }
      int last = line;
      for (int count = 1; count <= maxLines; count++) {
        int next = page.nextLine(last);
        if (next == lines.count()) {
          break;
        }
        if (until.match(page.text(), lines.contentStart(next), lines.contentEnd(next))
            != Node.NONE) {
          return Optional.of(new Span(start, lines.contentEnd(last)));
        }
        if (!LineGroup.matches(item, page, next)) {
          break;
        }
        last = next;
      }
      return Optional.empty();
    }
  }

  /**
   * Anywhere in the text, line ends included; the pattern begins with a literal.
   *
   * @param pattern what is furniture
   */
  record Inline(Pattern pattern) implements Shape {

    @Override
    public Stage stage() {
      return Stage.INLINE;
    }

    @Override
    public Optional<String> anchor() {
      return pattern.anchorAtStart();
    }

    @Override
    public Optional<Span> find(Page page, int at) {
      int end = pattern.matchAcross(page.text(), at);
      return end == Node.NONE ? Optional.empty() : Optional.of(new Span(at, end));
    }
  }

  /**
   * The beginning of one of the first lines, such as a dateline.
   *
   * @param pattern what is furniture
   * @param head how many first lines are looked at
   */
  record Prefix(Pattern pattern, int head) implements Shape {

    @Override
    public Stage stage() {
      return Stage.PREFIX;
    }

    @Override
    public Optional<String> anchor() {
      return Optional.empty();
    }

    @Override
    public Optional<Span> find(Page page, int at) {
      int line = page.lines().lineAt(at);
      int start = page.lines().contentStart(line);
      int end = pattern.match(page.text(), start, page.lines().contentEnd(line));
      return end == Node.NONE ? Optional.empty() : Optional.of(new Span(start, end));
    }
  }
}
