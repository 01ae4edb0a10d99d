package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;
import java.util.Arrays;

/**
 * The text that a pattern is tried on and what its named parts have matched so far. One serves all
 * patterns that are tried on an article, one after the other.
 */
final class MatchState {

  /** A part of a match that a pattern can ask for again. */
  enum Part {
    TITLE(0),
    K(2),
    N(4);

    /** Where its two ends are kept. */
    private final int slot;

    Part(int slot) {
      this.slot = slot;
    }
  }

  private final byte[] text;
  private final Effort effort;

  /** The ends of each part, two numbers a part. */
  private final int[] parts = new int[6];

  private int limit;
  private boolean byLine;

  /** A state for matching over line ends, up to the end of the text. */
  MatchState(byte[] text, Effort effort) {
    this.text = text;
    this.effort = effort;
    this.limit = text.length;
  }

  /** Forgets all parts and matches over line ends again, up to the end of the text. */
  MatchState reset() {
    Arrays.fill(parts, 0);
    limit = text.length;
    byLine = false;
    return this;
  }

  /** Matches on a line that ends here from now on; the line may be one of several wrapped ones. */
  MatchState onLine(int end) {
    limit = end;
    byLine = true;
    return this;
  }

  /** Whether a nameless gap may take in this character: line ends only inside a wrapped line. */
  boolean mayHold(int at) {
    return at < limit && (byLine || (text[at] != '\n' && text[at] != '\r'));
  }

  byte[] text() {
    return text;
  }

  /** Where the text to match ends. */
  int limit() {
    return limit;
  }

  /** Takes one step; false when the article has had enough of them. */
  boolean spend() {
    return spend(1);
  }

  boolean spend(int steps) {
    return effort.spend(steps);
  }

  void remember(Part part, int from, int to) {
    parts[part.slot] = from;
    parts[part.slot + 1] = to;
  }

  private int from(Part part) {
    return parts[part.slot];
  }

  private int to(Part part) {
    return parts[part.slot + 1];
  }

  /**
   * The end of a repetition of the part, or {@link Node#NONE}. Runs of white space are equal, and
   * quotes as {@link Literal} has them: one of the two is often converted.
   */
  int echo(Part part, int at) {
    int end = at;
    int i = from(part);
    int to = to(part);
    while (i < to) {
      int afterWhite = Literal.skipWhite(text, i, to);
      int endAfterWhite = Literal.skipWhite(text, end, limit);
      if (!spend()) {
        return Node.NONE;
      }
      if (afterWhite > i && endAfterWhite > end) {
        i = afterWhite;
        end = endAfterWhite;
      } else if (end < limit && isSame(i, end)) {
        i += Utf8.length(text[i]);
        end += Utf8.length(text[end]);
      } else {
        return Node.NONE;
      }
    }
    return end;
  }

  private boolean isSame(int i, int j) {
    int one = Utf8.codePointAt(text, i);
    int other = Utf8.codePointAt(text, j);
    return Literal.isSame(one, other) || Literal.isSame(other, one);
  }

  /** The value of a number that has matched; 0 if it was optional and none stood there. */
  int number(Part part) {
    int value = 0;
    for (int i = from(part); i < to(part); i++) {
      value = 10 * value + text[i] - '0';
    }
    return value;
  }
}
