package io.github.newsdedupe.furniture;

import java.util.List;
import java.util.Optional;

/**
 * Consecutive lines, each matched whole; blank lines between them do not count. What a pattern
 * names, those of the lines after it may echo.
 *
 * @param first the pattern of the first line
 * @param next those of the lines after it; an optional one may be missing
 * @param reach where the first line stands
 * @param keeps whether the lines are to be kept, whatever other rules say
 */
record LineGroup(Pattern first, List<NextLine> next, Reach reach, boolean keeps) implements Shape {

  /** A line after the first. */
  record NextLine(Pattern pattern, boolean optional) {}

  LineGroup {
    next = List.copyOf(next);
  }

  @Override
  public boolean isByLine() {
    return true;
  }

  @Override
  public Stage stage() {
    if (keeps) {
      return Stage.KEEP;
    }
    return next.isEmpty() ? Stage.LINE : Stage.GROUP;
  }

  @Override
  public boolean isCertain() {
    return !next.isEmpty() || first.isCertain();
  }

  @Override
  public LineTraits lineTraits() {
    return new LineTraits(
        first.firstBytes(LineTraits.FIRST),
        first.lastBytes(),
        first.longest(),
        first.requires(),
        true);
  }

  @Override
  public Anchor anchor() {
    return first.anchorOfLine();
  }

  @Override
  public Optional<Span> find(Page page, int at) {
    int line = page.lines().lineAt(at);
    int start = page.lines().contentStart(line);
    if (!first.canSpan(page.text(), start, page.lines().contentEnd(line))) {
      return Optional.empty();
    }
    MatchState state = page.state();
    if (!matches(first, page, line, state)) {
      return Optional.empty();
    }
    int last = lastLine(page, line, next, state);
    return last < 0
        ? Optional.empty()
        : Optional.of(new Span(start, page.lines().contentEnd(last)));
  }

  /** The last line of a group whose lines after {@code line} meet these conditions, or -1. */
  private static int lastLine(Page page, int line, List<NextLine> conditions, MatchState state) {
    if (conditions.isEmpty()) {
      return line;
    }
    if (!state.spend()) {
      return -1;
    }
    NextLine condition = conditions.get(0);
    List<NextLine> rest = conditions.subList(1, conditions.size());
    int candidate = page.nextLine(line);
    if (candidate < page.lines().count() && matches(condition.pattern, page, candidate, state)) {
      int last = lastLine(page, candidate, rest, state);
      if (last >= 0) {
        return last;
      }
    }
    return condition.optional ? lastLine(page, line, rest, state) : -1;
  }

  private static boolean matches(Pattern pattern, Page page, int line, MatchState state) {
    int end = page.lines().contentEnd(line);
    return pattern.match(state.onLine(end), page.lines().contentStart(line)) != Node.NONE;
  }
}
