package io.github.newsdedupe.furniture;

import java.util.Optional;

/**
 * The beginning of one of the first lines, such as a dateline.
 *
 * @param pattern what is furniture
 * @param reach where it stands
 */
record Prefix(Pattern pattern, Reach reach) implements Shape {

  @Override
  public boolean isByLine() {
    return true;
  }

  @Override
  public Stage stage() {
    return Stage.PREFIX;
  }

  @Override
  public boolean isCertain() {
    return pattern.isCertain();
  }

  @Override
  public LineTraits lineTraits() {
    return new LineTraits(
        pattern.firstBytes(LineTraits.FIRST),
        FirstBytes.ANY,
        Integer.MAX_VALUE,
        pattern.requires(),
        false);
  }

  @Override
  public Anchor anchor() {
    return pattern.anchorOfLine();
  }

  @Override
  public Optional<Span> find(Page page, int at) {
    int line = page.lines().lineAt(at);
    int start = page.lines().contentStart(line);
    if (!pattern.canBegin(page.text(), start)) {
      return Optional.empty();
    }
    int end = pattern.match(page.state().onLine(page.lines().contentEnd(line)), start);
    return end == Node.NONE ? Optional.empty() : Optional.of(new Span(start, end));
  }
}
