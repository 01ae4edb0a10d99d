package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;

/**
 * A bounded stretch of any text, the shortest that lets the rest match. A nameless gap stays on its
 * line; a named one may run over line ends, because its echo is evidence enough.
 */
final class Gap extends Node {

  private final GapBounds bounds;
  private final Node next;

  /** What can follow the gap: at most places a look at one byte tells that it cannot end there. */
  private final FirstBytes after;

  Gap(GapBounds bounds, Node next) {
    this.bounds = bounds;
    this.next = next;
    this.after = next.firstBytes();
  }

  @Override
  long requires() {
    return next.requires();
  }

  @Override
  int longest() {
    return bounds.max() * Utf8.MAX_LENGTH + next.longest();
  }

  @Override
  int match(MatchState state, int at) {
    int end = at;
    for (int length = 0; length <= bounds.max(); length++) {
      int passed = pass(state, end, bounds.max() - length);
      if (passed == NONE) {
        return NONE;
      }
      length += passed;
      end += passed;
      if (length >= bounds.min() && mayEnd(state, at, end)) {
        int matched = matchRest(state, at, end);
        if (matched != NONE || settles(state, end)) {
          return matched;
        }
      }
      if (!bounds.mayGoOn(state, end)) {
        return NONE;
      }
      end += Utf8.length(state.text()[end]);
    }
    return NONE;
  }

  /**
   * How many ASCII characters from here on the gap takes in and cannot end before, or {@link #NONE}
   * if that is more steps than are left.
   */
  private int pass(MatchState state, int from, int most) {
    byte[] text = state.text();
    int limit = Math.min(state.limit(), from + most);
    int at = from;
    while (at < limit && text[at] >= ' ' && !after.contains(text[at])) {
      at++;
    }
    return at == from || state.spend(at - from) ? at - from : NONE;
  }

  private boolean mayEnd(MatchState state, int from, int end) {
    return after.allow(state.text(), end, state.limit()) && bounds.mayEnd(state.text(), from, end);
  }

  private int matchRest(MatchState state, int from, int end) {
    if (bounds.named()) {
      state.remember(MatchState.Part.TITLE, from, end);
    }
    return next.match(state, end);
  }

  private boolean settles(MatchState state, int end) {
    return bounds.named() && next instanceof Text text && text.standsAt(state, end);
  }
}
