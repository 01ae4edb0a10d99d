package io.github.newsdedupe.furniture;

import java.util.Optional;

/**
 * Anywhere in the text, line ends included; the pattern begins with a literal. What stands in
 * quotation marks is what somebody said.
 *
 * @param pattern what is furniture
 */
record Inline(Pattern pattern) implements Shape {

  @Override
  public Stage stage() {
    return Stage.INLINE;
  }

  @Override
  public boolean isCertain() {
    return pattern.isCertain();
  }

  @Override
  public Anchor anchor() {
    return pattern.anchorNearStart();
  }

  @Override
  public Optional<Span> find(Page page, int at) {
    int start = pattern.startBefore(page.text(), at);
    int end = start == Node.NONE ? Node.NONE : pattern.match(page.state(), start);
    return end == Node.NONE || (!pattern.echoes() && Quotation.encloses(page.text(), start, end))
        ? Optional.empty()
        : Optional.of(new Span(start, end));
  }
}
