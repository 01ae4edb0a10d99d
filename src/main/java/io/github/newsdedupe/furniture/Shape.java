package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import io.github.newsdedupe.text.Utf8;
import java.util.List;
import java.util.Optional;

/**
 * How a rule finds furniture. Shapes are tried in the order in which they are declared here: what
 * brings more evidence comes first, or line rules would nibble at a gallery until it is none.
 */
sealed interface Shape {

  /** The rank in that order, from 0. */
  int stage();

  /**
   * A word without which the rule cannot match; none for rules that look at the first lines only.
   */
  Optional<String> anchor();

  /** Whether it looks at whole lines, so that two anchors on one line are one place to look. */
  default boolean isByLine() {
    return false;
  }

  /** How many of the first lines the rule looks at; 0 for the whole text. */
  int head();

  /**
   * The furniture found at an offset, if any.
   *
   * @param at where the anchor was found, or the beginning of a line
   */
  Optional<Span> find(Page page, int at);

  /**
   * A run of counted items, {@code Hide Caption 1 of 40 … Hide Caption 40 of 40}, with what stands
   * between them. The count must run from 1 without a gap; it must close, or reach three.
   *
   * @param item the counted literal with {@code {k}} and {@code {n}}
   * @param opening where the first item begins, looked for at most {@link #MAX_ITEM} bytes before
   *     the first count
   */
  record Counted(Pattern item, Pattern opening) implements Shape {

    /** Captions reach some 1,200 bytes; a longer stretch between two counts is body text. */
    private static final int MAX_ITEM = 2_000;

    private static final int ENOUGH = 3;

    @Override
    public int stage() {
      return 0;
    }

    @Override
    public Optional<String> anchor() {
      return item.anchorAtStart();
    }

    @Override
    public int head() {
      return 0;
    }

    @Override
    public Optional<Span> find(Page page, int at) {
      byte[] text = page.text();
      MatchState state = new MatchState(text, text.length);
      int end = item.match(state, at);
      if (end == Node.NONE || state.number("k") != 1) {
        return Optional.empty();
      }
      return end(text, end, state.number("n")).map(last -> new Span(start(page, at), last));
    }

    /** The end of the last item of a run whose first ends here, if the run is long enough. */
    private Optional<Integer> end(byte[] text, int firstEnd, int total) {
      int end = firstEnd;
      int count = 1;
      int next = firstEnd;
      while (count < total && next != Node.NONE) {
        next = nextItem(text, end, count + 1, total);
        if (next != Node.NONE) {
          end = next;
          count++;
        }
      }
      return count == total || count >= ENOUGH ? Optional.of(end) : Optional.empty();
    }

    /** The end of the item that counts {@code k} of {@code n} next after {@code from}. */
    private int nextItem(byte[] text, int from, int k, int n) {
      int limit = Math.min(text.length, from + MAX_ITEM);
      for (int i = from; i < limit; i += Utf8.length(text[i])) {
        MatchState state = new MatchState(text, text.length);
        int end = item.match(state, i);
        if (end != Node.NONE) {
          return state.number("k") == k && state.number("n") == n ? end : Node.NONE;
        }
      }
      return Node.NONE;
    }

    /**
     * The leftmost opening between the first count and the start of its line, or the gallery before
     * it; without one, the count itself. What stands on the lines above may be body text.
     */
    private int start(Page page, int firstCount) {
      byte[] text = page.text();
      int start = firstCount;
      int lineStart = page.lines().start(page.lines().lineAt(firstCount));
      for (int i = firstCount - 1; i >= Math.max(lineStart, firstCount - MAX_ITEM); i--) {
        if ((text[i] & 0xC0) == 0x80) {
          continue;
        }
        if (item.match(text, i, firstCount) != Node.NONE) {
          break;
        }
        start = opening.match(text, i, firstCount) == Node.NONE ? start : i;
      }
      return start;
    }
  }

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
    public int stage() {
      return next.isEmpty() ? 4 : 1;
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

    private static boolean matches(Pattern pattern, Page page, int line) {
      Lines lines = page.lines();
      return pattern.match(page.text(), lines.contentStart(line), lines.contentEnd(line))
          != Node.NONE;
    }
  }

  /**
   * A first line and all lines after it up to one that closes the block and stays.
   *
   * @param first the pattern of the first line
   * @param until what the line after the block begins with
   * @param maxLines how many lines the block may have; an unclosed block is none
   */
  record Block(Pattern first, Pattern until, int maxLines) implements Shape {

    @Override
    public boolean isByLine() {
      return true;
    }

    @Override
    public int stage() {
      return 2;
    }

    @Override
    public Optional<String> anchor() {
      return first.anchorAnywhere();
    }

    @Override
    public int head() {
      return 0;
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
    public int stage() {
      return 3;
    }

    @Override
    public Optional<String> anchor() {
      return pattern.anchorAtStart();
    }

    @Override
    public int head() {
      return 0;
    }

    @Override
    public Optional<Span> find(Page page, int at) {
      int end = pattern.match(page.text(), at, page.text().length);
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
    public int stage() {
      return 5;
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
