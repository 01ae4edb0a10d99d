package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The text that a pattern is tried on and what its named parts have matched so far. */
final class MatchState {

  private record Part(int from, int to) {}

  private final byte[] text;
  private final int limit;
  private final boolean byLine;
  private final Map<String, Part> parts = new HashMap<>();

  /**
   * A state for one try.
   *
   * @param byLine whether the limit is the end of a line, which may be one of several wrapped ones
   */
  MatchState(byte[] text, int limit, boolean byLine) {
    this.text = text;
    this.limit = limit;
    this.byLine = byLine;
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

  void remember(String name, int from, int to) {
    if (!name.isEmpty()) {
      parts.put(name, new Part(from, to));
    }
  }

  /**
   * The end of a repetition of the named part, or {@link Node#NONE}. Runs of white space are equal,
   * and quotes as {@link Literal} has them: one of the two is often converted.
   */
  int echo(String name, int at) {
    Part part = parts.getOrDefault(name, new Part(0, 0));
    int end = at;
    int i = part.from;
    while (i < part.to) {
      int afterWhite = Literal.skipWhite(text, i, part.to);
      int endAfterWhite = Literal.skipWhite(text, end, limit);
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

  /** The value of a named number that has matched. */
  int number(String name) {
    Part part = parts.getOrDefault(name, new Part(0, 0));
    return Integer.parseInt(
        new String(text, part.from, part.to - part.from, StandardCharsets.US_ASCII));
  }
}
