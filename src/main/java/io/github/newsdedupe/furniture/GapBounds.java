package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;

/**
 * What a gap may hold.
 *
 * @param named whether it is remembered for an echo; it then ends where the next literal first
 *     stands
 * @param min the least number of code points
 * @param max the greatest
 * @param unended whether it must not end as a sentence does
 */
record GapBounds(boolean named, int min, int max, boolean unended) {

  /** Of Latin, Chinese and Japanese, Arabic and Urdu, Hindi. */
  private static final String SENTENCE_ENDS = ".!?\u2026\u3002\uFF01\uFF1F\uFF61\u061F\u06D4\u0964";

  /** What may stand after the end of a sentence and belong to it. */
  private static final String CLOSING = "\"'\u201D\u2019\u00BB)]\u300D\u300F\uFF09";

  /** Whether the gap may take in the character at {@code at}. */
  boolean mayGoOn(MatchState state, int at) {
    return state.spend() && (named ? at < state.limit() : state.mayHold(at));
  }

  /** Whether the gap may end before {@code end}. */
  boolean mayEnd(byte[] text, int from, int end) {
    return !unended || end == from || isUnended(text, from, end);
  }

  /** Whether a text that is not empty ends otherwise than a sentence does. */
  static boolean isUnended(byte[] text, int from, int end) {
    int last = Utf8.before(text, end);
    while (last > from && CLOSING.indexOf(Utf8.codePointAt(text, last)) >= 0) {
      last = Utf8.before(text, last);
    }
    return SENTENCE_ENDS.indexOf(Utf8.codePointAt(text, last)) < 0;
  }
}
