package io.github.newsdedupe.furniture;

import java.util.Optional;

/**
 * What stands before or after the article on a whole page, told by the shape of the page alone; see
 * {@link PageFrame}.
 *
 * @param before whether it is what stands before the article
 */
record Frame(boolean before) implements Shape {

  @Override
  public Stage stage() {
    return Stage.FRAME;
  }

  @Override
  public boolean isCertain() {
    return true;
  }

  @Override
  public Anchor anchor() {
    return Anchor.NONE;
  }

  /** The first line stands for the page. */
  @Override
  public Reach reach() {
    return new Reach(1, 0);
  }

  @Override
  public Optional<Span> find(Page page, int at) {
    PageFrame frame = page.frame();
    Span span = before ? frame.before() : frame.after();
    return Optional.of(span).filter(s -> s.length() > 0);
  }
}
