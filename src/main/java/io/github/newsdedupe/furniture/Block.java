package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.Optional;

/**
 * A first line and all lines after it up to one that closes the block and stays.
 *
 * @param first the pattern of the first line
 * @param item what each line between must match
 * @param until what the line after the block begins with
 * @param maxLines how many lines the block may have; an unclosed block is none
 */
record Block(Pattern first, Pattern item, Pattern until, int maxLines) implements Shape {

  @Override
  public boolean isByLine() {
    return true;
  }

  @Override
  public Stage stage() {
    return Stage.BLOCK;
  }

  @Override
  public boolean isCertain() {
    return true;
  }

  @Override
  public Anchor anchor() {
    return first.anchorOfLine();
  }

  @Override
  public Optional<Span> find(Page page, int at) {
    Lines lines = page.lines();
    int line = lines.lineAt(at);
    if (!matches(first, page, line)) {
      return Optional.empty();
    }
    int last = line;
    for (int count = 1; count <= maxLines && page.spend(); count++) {
      int next = page.nextLine(last);
      if (next == lines.count()) {
        break;
      }
      if (matches(until, page, next)) {
        return Optional.of(new Span(lines.contentStart(line), lines.contentEnd(last)));
      }
      if (!matches(item, page, next)) {
        break;
      }
      last = next;
    }
    return Optional.empty();
  }

  private static boolean matches(Pattern pattern, Page page, int line) {
    int end = page.lines().contentEnd(line);
    return pattern.match(page.state().onLine(end), page.lines().contentStart(line)) != Node.NONE;
  }
}
