package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * One article while rules look at it: its text, its lines, and what has been claimed as furniture.
 */
final class Page {

  private static final int[] NO_LINES = {};
  private static final long[] NOT_ASKED = {};

  private final byte[] text;
  private final Effort effort;
  private final MatchState state;
  private final Claims claims = new Claims();

  private final Lines unwrapped;
  private Optional<PageFrame> frame = Optional.empty();

  /** What each line begins with, as far as it was asked for. */
  private long[] beginnings = NOT_ASKED;

  /** The lines that rules look at now. */
  private Lines lines;

  /**
   * A page on which nothing is claimed yet.
   *
   * @param lines of the text as it is
   * @param unwrapped its lines as they were before it was wrapped
   */
  Page(byte[] text, Lines lines, Lines unwrapped) {
    this.text = text;
    this.lines = lines;
    this.unwrapped = unwrapped;
    this.effort = new Effort(text.length);
    this.state = new MatchState(text, effort);
  }

  /** Takes the text to consist of these lines from now on. */
  void look(Lines view) {
    lines = view;
    beginnings = NOT_ASKED;
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

  /** Whether rules gave up on something because the article asked for too many steps. */
  boolean isExhausted() {
    return effort.isSpent();
  }

  /** What stands around the article, if this is a whole page. */
  PageFrame frame() {
    PageFrame found = frame.orElseGet(() -> PageFrame.of(text, unwrapped));
    frame = Optional.of(found);
    return found;
  }

  Collection<Claims.Claim> claims() {
    return claims.all();
  }

  /** How many bytes between two offsets nobody has claimed. */
  int freeBytes(int from, int to) {
    return claims.free(from, to).stream().mapToInt(Span::length).sum();
  }

  /**
   * Claims a span for a rule, widened to whole lines or over the spaces after it, if it is free; of
   * an end of the page whatever is.
   */
  void claim(Span found, Rule rule) {
    if (rule.shape().stage().takesWhatIsFree()) {
      claims.free(found.start(), found.end()).forEach(span -> claims.add(rule, widen(span)));
    } else if (found.length() > 0 && claims.isFree(found.start(), found.end())) {
      claims.add(rule, widen(found));
    }
  }

  /** Where the first lines begin, at most {@code count}, that are neither blank nor claimed. */
  int[] head(int count) {
    if (count == 0) {
      return NO_LINES;
    }
    int[] head = new int[count];
    int found = 0;
    for (int i = 0; i < lines.count() && found < count; i++) {
      if (isOpen(i)) {
        head[found++] = lines.start(i);
      }
    }
    return Arrays.copyOf(head, found);
  }

  /** Where the last lines begin, at most {@code count}, the last first. */
  int[] foot(int count) {
    if (count == 0) {
      return NO_LINES;
    }
    int[] foot = new int[count];
    int found = 0;
    for (int i = lines.count() - 1; i >= 0 && found < count; i--) {
      if (isOpen(i)) {
        foot[found++] = lines.start(i);
      }
    }
    return Arrays.copyOf(foot, found);
  }

  private boolean isOpen(int line) {
    return !lines.isBlank(line) && claims.isFree(lines.contentStart(line), lines.contentEnd(line));
  }

  /** Which lines, by where they begin, are among the first or last ones. */
  IntPredicate within(Reach reach) {
    int[] head = head(reach.head());
    int[] foot = foot(reach.foot());
    return start -> contains(head, start) || contains(foot, start);
  }

  private static boolean contains(int[] starts, int start) {
    return Arrays.stream(starts).anyMatch(each -> each == start);
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
