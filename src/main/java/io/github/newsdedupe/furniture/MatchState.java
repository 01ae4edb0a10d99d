package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;
import java.nio.charset.StandardCharsets;

/** The text that a pattern is tried on and what its named parts have matched so far. */
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
  private final int limit;
  private final boolean byLine;
  private final Effort effort;

  /** The ends of each part, two numbers a part. */
  private final int[] parts;

  /** A state for matching over line ends, up to the end of the text. */
  MatchState(byte[] text, Effort effort) {
    this.text = text;
    this.limit = text.length;
    this.byLine = false;
    this.effort = effort;
    this.parts = new int[6];
  }

  private MatchState(MatchState other, int limit) {
    this.text = other.text;
    this.limit = limit;
    this.byLine = true;
    this.effort = other.effort;
    this.parts = other.parts;
  }

  /**
   * The same, on a line that ends at a limit; the line may be one of several wrapped ones. What is
   * remembered by either is known to both.
   */
  MatchState onLine(int end) {
    return new MatchState(this, end);
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
    return effort.spend();
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

  /** The value of a number that has matched. */
  int number(Part part) {
    int from = from(part);
    return Integer.parseInt(new String(text, from, to(part) - from, StandardCharsets.US_ASCII));
  }
}
