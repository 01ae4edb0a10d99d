package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.Optional;

/**
 * A line with everything after it, to the end of the text: links, comments and what else follows an
 * article. Only after enough body, and no more than stands before it.
 *
 * @param marker the pattern of the line
 */
record Tail(Pattern marker) implements Shape {

  /**
   * Bytes of body before a tail, about sixty words. Fewer, and the label of a page whose body
   * follows its links takes the body; more, and the links of a brief stay.
   */
  private static final int LEAST_BODY = 400;

  @Override
  public boolean isByLine() {
    return true;
  }

  @Override
  public Stage stage() {
    return Stage.TAIL;
  }

  @Override
  public boolean isCertain() {
    return false;
  }

  @Override
  public Anchor anchor() {
    return marker.anchorOfLine();
  }

  @Override
  public Optional<Span> find(Page page, int at) {
    Lines lines = page.lines();
    int line = lines.lineAt(at);
    int start = lines.contentStart(line);
    int before = page.freeBytes(0, start);
    int after = page.freeBytes(start, page.text().length);
    return before >= LEAST_BODY
            && after <= before
            && marker.match(page.state().onLine(lines.contentEnd(line)), start) != Node.NONE
        ? Optional.of(new Span(start, page.text().length))
        : Optional.empty();
  }
}
