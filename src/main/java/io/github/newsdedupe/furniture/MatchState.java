package io.github.newsdedupe.furniture;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The text that a pattern is tried on and what its named parts have matched so far. */
final class MatchState {

  private record Part(int from, int to) {}

  private final byte[] text;
  private final int limit;
  private final Map<String, Part> parts = new HashMap<>();

  MatchState(byte[] text, int limit) {
    this.text = text;
    this.limit = limit;
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
   * The end of a repetition of the named part, white space counted as equal, or {@link Node#NONE}.
   */
  int echo(String name, int at) {
    Part part = parts.getOrDefault(name, new Part(0, 0));
    int end = at;
    int i = part.from;
    while (i < part.to) {
      int afterWhite = Literal.skipWhite(text, i, part.to);
      int endAfterWhite = Literal.skipWhite(text, end, limit);
      boolean white = afterWhite > i && endAfterWhite > end;
      if (!white && (end >= limit || text[end] != text[i])) {
        return Node.NONE;
      }
      i = white ? afterWhite : i + 1;
      end = white ? endAfterWhite : end + 1;
    }
    return end;
  }

  /** The value of a named number that has matched. */
  int number(String name) {
    Part part = parts.getOrDefault(name, new Part(0, 0));
    return Integer.parseInt(
        new String(text, part.from, part.to - part.from, StandardCharsets.US_ASCII));
  }
}
