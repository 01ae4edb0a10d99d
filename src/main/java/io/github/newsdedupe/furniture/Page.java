package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * One article while rules look at it: its text, its lines, and what has been claimed as furniture.
 */
final class Page {

  private static final int[] NOT_LOOKED_UP = {};
  private static final long[] NOT_ASKED = {};

  private final byte[] text;
  private final Effort effort;
  private final MatchState state;
  private final Claims claims = new Claims();

  /** The lines of the text as it is. */
  private final Lines all;

  private Optional<PageFrame> frame = Optional.empty();

  /** What each line begins with, as far as it was asked for. */
  private long[] beginnings = NOT_ASKED;

  /** The lines at the ends that rules may look at, until something is claimed. */
  private int[] head = NOT_LOOKED_UP;

  private int[] foot = NOT_LOOKED_UP;

  /** The lines that rules look at now. */
  private Lines lines;

  /**
   * A page on which nothing is claimed yet.
   *
   * @param lines of the text as it is
   * @param effort that may be made on it
   */
  Page(byte[] text, Lines lines, Effort effort) {
    this.text = text;
    this.lines = lines;
    this.all = lines;
    this.effort = effort;
    this.state = new MatchState(text, effort);
  }

  /** Takes the text to consist of these lines from now on. */
  void look(Lines view) {
    lines = view;
    beginnings = NOT_ASKED;
    head = NOT_LOOKED_UP;
    foot = NOT_LOOKED_UP;
  }

  /** The {@link ByteClasses} with which a line begins that is not blank; asked for often. */
  long beginning(int line) {
    if (beginnings.length == 0) {
      beginnings = new long[lines.count()];
    }
    if (beginnings[line] == 0) {
      int from = lines.contentStart(line);
      int to = Math.min(lines.contentEnd(line), from + ByteClasses.BEGINNING);
      beginnings[line] = ByteClasses.of(text, from, to);
    }
    return beginnings[line];
  }

  /** Looks the lines at the ends up again if one of them may be claimed by now. */
  private void forgetEnds(Span claimed) {
    head = touches(claimed, head, 0, head.length - 1) ? NOT_LOOKED_UP : head;
    foot = touches(claimed, foot, foot.length - 1, 0) ? NOT_LOOKED_UP : foot;
  }

  private boolean touches(Span span, int[] ends, int first, int last) {
    return ends.length > 0
        && span.start() < lines.contentEnd(ends[last])
        && span.end() > lines.contentStart(ends[first]);
  }

  private void add(Rule rule, Span span) {
    claims.add(rule, span);
    forgetEnds(span);
  }

  byte[] text() {
    return text;
  }

  Lines lines() {
    return lines;
  }

  /** The state for matching a pattern over line ends; what was matched before is forgotten. */
  MatchState state() {
    return state.reset();
  }

  /** Takes a step that no pattern takes; false when the article has had enough of them. */
  boolean spend() {
    return effort.spend(1);
  }

  /** Whether rules gave up on something because the article asked for too many steps. */
  boolean isExhausted() {
    return effort.isSpent();
  }

  /** What stands around the article, if this is a whole page. */
  PageFrame frame() {
    PageFrame found = frame.orElseGet(() -> PageFrame.of(text, all));
    frame = Optional.of(found);
    return found;
  }

  Collection<Claims.Claim> claims() {
    return claims.all();
  }

  /** How many bytes between two offsets nobody has claimed; a step for each claim. */
  int freeBytes(int from, int to) {
    boolean may = effort.spend(claims.all().size());
    return may ? claims.free(from, to).stream().mapToInt(Span::length).sum() : 0;
  }

  /**
   * Claims a span for a rule, widened to whole lines or over the spaces after it, if it is free; of
   * an end of the page whatever is.
   */
  void claim(Span found, Rule rule) {
    if (rule.shape().stage().takesWhatIsFree()) {
      claims.free(found.start(), found.end()).forEach(span -> add(rule, widen(span)));
    } else if (found.length() > 0 && claims.isFree(found.start(), found.end())) {
      add(rule, widen(found));
    }
  }

  /** The first lines that are neither blank nor claimed, as many as any rule may look at. */
  int[] head() {
    if (head == NOT_LOOKED_UP) {
      head = open(0, 1);
    }
    return head;
  }

  /** The last ones, the last first. */
  int[] foot() {
    if (foot == NOT_LOOKED_UP) {
      foot = open(lines.count() - 1, -1);
    }
    return foot;
  }

  private int[] open(int from, int step) {
    int[] open = new int[Stripper.MAX_REACH];
    int found = 0;
    for (int i = from; i >= 0 && i < lines.count() && found < open.length; i += step) {
      if (isOpen(i)) {
        open[found++] = i;
      }
    }
    return Arrays.copyOf(open, found);
  }

  private boolean isOpen(int line) {
    return !lines.isBlank(line) && claims.isFree(lines.contentStart(line), lines.contentEnd(line));
  }

  /** Whether a line is among the first or last ones. */
  boolean isWithin(Reach reach, int line) {
    return contains(head(), reach.head(), line) || contains(foot(), reach.foot(), line);
  }

  private static boolean contains(int[] lines, int count, int line) {
    for (int i = 0; i < count && i < lines.length; i++) {
      if (lines[i] == line) {
        return true;
      }
    }
    return false;
  }

  /** The next line after {@code line} that is not blank, or the number of lines. */
  int nextLine(int line) {
    int next = line + 1;
    while (next < lines.count() && lines.isBlank(next)) {
      next++;
    }
    return next;
  }

  /**
   * A span that leaves nothing on its lines takes their ends and the blank lines after them too;
   * any other takes the white space after it, so that no double space or gap stays behind.
   */
  private Span widen(Span span) {
    int first = lines.lineAt(span.start());
    int last = lines.lineAt(span.end() - 1);
    boolean wholeLines =
        span.start() <= lines.contentStart(first) && span.end() >= lines.contentEnd(last);
    int start = wholeLines ? lines.start(first) : span.start();
    int limit = wholeLines ? lines.start(nextLine(last)) : lines.contentEnd(last);
    int end = wholeLines ? limit : Literal.skipWhite(text, span.end(), limit);
    return claims.between(span, Math.min(start, span.start()), Math.max(end, span.end()));
  }
}
