package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;

/**
 * What a gap may hold.
 *
 * @param name under which it is remembered for an echo; empty for none
 * @param min the least number of code points
 * @param max the greatest
 * @param unended whether it must not end as a sentence does
 * @param settles whether the first place where the next literal stands decides
 */
record GapBounds(String name, int min, int max, boolean unended, boolean settles) {

  private static final String SENTENCE_ENDS = ".!?\"\u201D\u2026\u3002";

  /** Whether the gap may take in the character at {@code at}. */
  boolean mayGoOn(MatchState state, int at) {
    return at < state.limit() && (!name.isEmpty() || !isLineEnd(state.text()[at]));
  }

  private static boolean isLineEnd(int character) {
    return character == '\n' || character == '\r';
  }

  /** Whether the gap may end before {@code end}. */
  boolean mayEnd(byte[] text, int from, int end) {
    if (!unended || end == from) {
      return true;
    }
    int last = end - 1;
    while ((text[last] & 0xC0) == 0x80) {
      last--;
    }
    return SENTENCE_ENDS.indexOf(Utf8.codePointAt(text, last)) < 0;
  }
}
