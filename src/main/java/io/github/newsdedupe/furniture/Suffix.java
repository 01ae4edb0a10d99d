package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;
import java.util.Optional;

/**
 * The end of a line, such as a credit glued to a caption. The rest of the line stays.
 *
 * @param pattern what is furniture
 * @param reach where the line stands
 */
record Suffix(Pattern pattern, Reach reach) implements Shape {

  /** The longest one, in bytes. Longer, and a gap may reach back into the text before it. */
  private static final int LONGEST = 200;

  @Override
  public boolean isByLine() {
    return true;
  }

  @Override
  public Stage stage() {
    return Stage.SENTENCE;
  }

  @Override
  public boolean isCertain() {
    return pattern.isCertain();
  }

  @Override
  public Anchor anchor() {
    return pattern.anchorAnywhere();
  }

  @Override
  public Optional<Span> find(Page page, int at) {
    byte[] text = page.text();
    int line = page.lines().lineAt(at);
    int end = page.lines().contentEnd(line);
    MatchState state = page.state().onLine(end);
    int first = Math.max(page.lines().contentStart(line), end - LONGEST);
    for (int start = first; start < end; start += Utf8.length(text[start])) {
      if (!Utf8.isContinuation(text[start])
          && pattern.canBegin(text, start)
          && pattern.match(state, start) == end) {
        return Optional.of(new Span(start, end))
            .filter(span -> !Quotation.encloses(text, span.start(), span.end()));
      }
    }
    return Optional.empty();
  }
}
