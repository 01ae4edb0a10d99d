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
  public Optional<String> anchor() {
    return item.anchorAtStart();
  }

  @Override
  public Optional<Span> find(Page page, int at) {
    byte[] text = page.text();
    MatchState state = new MatchState(text, text.length, false);
    int end = item.match(state, at);
    if (end == Node.NONE || state.number("k") != 1) {
      return Optional.empty();
    }
    return end(text, end, state.number("n")).map(last -> new Span(start(page, at), last));
  }

  /** The end of the last item of a run whose first ends here, if the run is long enough. */
  private Optional<Integer> end(byte[] text, int firstEnd, int total) {
    int end = firstEnd;
    int count = 1;
    int next = firstEnd;
    while (count < total && next != Node.NONE) {
      next = nextItem(text, end, count + 1, total);
      if (next != Node.NONE) {
        end = next;
        count++;
      }
    }
    return count == total || count >= ENOUGH ? Optional.of(end) : Optional.empty();
  }

  /** The end of the item that counts {@code k} of {@code n} next after {@code from}. */
  private int nextItem(byte[] text, int from, int k, int n) {
    int limit = Math.min(text.length, from + MAX_ITEM);
    for (int i = from; i < limit; i += Utf8.length(text[i])) {
      MatchState state = new MatchState(text, text.length, false);
      int end = item.match(state, i);
      if (end != Node.NONE) {
        return state.number("k") == k && state.number("n") == n ? end : Node.NONE;
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
    int start = startOnLine(page.text(), page.lines().start(line), firstCount);
    for (int above = line - 1; start < 0 && above >= 0 && above >= line - LINES_ABOVE; above--) {
      start = opensGallery(page, above) ? page.lines().contentStart(above) : start;
    }
    return start < 0 ? firstCount : start;
  }

  private int startOnLine(byte[] text, int lineStart, int firstCount) {
    int start = Node.NONE;
    for (int i = firstCount - 1; i >= Math.max(lineStart, firstCount - MAX_ITEM); i--) {
      if ((text[i] & 0xC0) == 0x80) {
        continue;
      }
      if (item.match(text, i, firstCount) != Node.NONE) {
        return start == Node.NONE ? firstCount : start;
      }
      start = opening.match(text, i, firstCount) == Node.NONE ? start : i;
    }
    return start;
  }

  private boolean opensGallery(Page page, int line) {
    int from = page.lines().contentStart(line);
    int to = page.lines().contentEnd(line);
    return to > from
        && opening.match(page.text(), from, to) != Node.NONE
        && GapBounds.isUnended(page.text(), from, to);
  }
}
