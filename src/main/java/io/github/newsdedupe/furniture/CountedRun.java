package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;
import java.util.Optional;

/**
 * A run of counted items, {@code Hide Caption 1 of 40 … Hide Caption 40 of 40}, with what stands
 * between them. The count must run from 1 without a gap; it must close, or reach three.
 *
 * @param item the counted literal with {@code {k}} and {@code {n}}
 * @param opening where the first item begins, looked for at most {@link #MAX_ITEM} bytes before the
 *     first count
 */
record CountedRun(Pattern item, Pattern opening) implements Shape {

  /**
   * The longest caption, in bytes. Lower, and a gallery with a long one is cut short; higher, and
   * body text between two galleries may be taken for a caption.
   */
  private static final int MAX_ITEM = 2_000;

  private static final int ENOUGH = 3;

  /** Title, blank line, caption, blank line: so far above its count a gallery on lines begins. */
  private static final int LINES_ABOVE = 5;

  @Override
  public Stage stage() {
    return Stage.COUNTED;
  }

  @Override
  public boolean isCertain() {
    return true;
  }

  @Override
  public Anchor anchor() {
    return item.anchorNearStart();
  }

  @Override
  public Optional<Span> find(Page page, int at) {
    MatchState state = page.state();
    int start = item.startBefore(page.text(), at);
    int end = start == Node.NONE ? Node.NONE : item.match(state, start);
    if (end == Node.NONE || state.number(MatchState.Part.K) != 1) {
      return Optional.empty();
    }
    return end(state, end, state.number(MatchState.Part.N))
        .map(last -> new Span(start(page, start), last));
  }

  /** The end of the last item of a run whose first ends here, if the run is long enough. */
  private Optional<Integer> end(MatchState state, int firstEnd, int total) {
    int end = firstEnd;
    int count = 1;
    int next = firstEnd;
    while (count < total && next != Node.NONE) {
      next = nextItem(state, end, count + 1, total);
      if (next != Node.NONE) {
        end = next;
        count++;
      }
    }
    return count == total || count >= ENOUGH ? Optional.of(end) : Optional.empty();
  }

  /** The end of the item that counts {@code k} of {@code n} next after {@code from}. */
  private int nextItem(MatchState state, int from, int k, int n) {
    int limit = Math.min(state.limit(), from + MAX_ITEM);
    for (int i = from; i < limit && state.spend(); i += Utf8.length(state.text()[i])) {
      int end = item.canBegin(state.text(), i) ? item.match(state, i) : Node.NONE;
      if (end != Node.NONE) {
        boolean follows =
            state.number(MatchState.Part.K) == k && state.number(MatchState.Part.N) == n;
        return follows ? end : Node.NONE;
      }
    }
    return Node.NONE;
  }

  /**
   * The leftmost opening between the first count and the start of its line, or the gallery before
   * it. If the line has none, a line of its own close above that opens the gallery and does not end
   * as a sentence does; without one, the start of the first count. What stands further up may be
   * body text.
   */
  private int start(Page page, int firstCount) {
    int line = page.lines().lineAt(firstCount);
    int start = startOnLine(page.state(), page.lines().start(line), firstCount);
    for (int above = line - 1; start < 0 && above >= 0 && above >= line - LINES_ABOVE; above--) {
      start = opensGallery(page, above) ? page.lines().contentStart(above) : start;
    }
    return start < 0 ? firstCount : start;
  }

  private int startOnLine(MatchState page, int lineStart, int firstCount) {
    int start = Node.NONE;
    MatchState state = page.onLine(firstCount);
    int least = Math.max(lineStart, firstCount - MAX_ITEM);
    for (int i = firstCount - 1; i >= least && state.spend(); i--) {
      if ((state.text()[i] & 0xC0) == 0x80) {
        continue;
      }
      if (item.matches(state, i)) {
        return start == Node.NONE ? firstCount : start;
      }
      start = opening.matches(state, i) ? i : start;
    }
    return start;
  }

  private boolean opensGallery(Page page, int line) {
    int from = page.lines().contentStart(line);
    int to = page.lines().contentEnd(line);
    return to > from
        && opening.match(page.state().onLine(to), from) != Node.NONE
        && GapBounds.isUnended(page.text(), from, to);
  }
}
