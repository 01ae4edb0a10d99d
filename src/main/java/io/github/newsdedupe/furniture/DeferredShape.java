package io.github.newsdedupe.furniture;

import java.util.Optional;

/**
 * A shape of which all is known that decides where it is tried, and whose patterns are compiled
 * when it is: most rules are for pages that an archive does not hold.
 */
final class DeferredShape implements Shape {

  /**
   * What is asked of a shape before it is tried; see there.
   *
   * @param traits of a shape without an anchor; nobody asks others for theirs
   */
  record Outline(
      Stage stage,
      Anchor anchor,
      boolean isByLine,
      boolean isCertain,
      Reach reach,
      LineTraits traits) {

    static Outline of(Shape shape) {
      Anchor anchor = shape.anchor();
      return new Outline(
          shape.stage(),
          anchor,
          shape.isByLine(),
          shape.isCertain(),
          shape.reach(),
          anchor.where() == Anchor.Where.NOWHERE ? shape.lineTraits() : LineTraits.ANY);
    }
  }

  private final Outline outline;
  private final Rule.Source source;
  private volatile Optional<Shape> compiled = Optional.empty();

  DeferredShape(Outline outline, Rule.Source source) {
    this.outline = outline;
    this.source = source;
  }

  @Override
  public Stage stage() {
    return outline.stage;
  }

  @Override
  public Anchor anchor() {
    return outline.anchor;
  }

  @Override
  public boolean isByLine() {
    return outline.isByLine;
  }

  @Override
  public LineTraits lineTraits() {
    return outline.traits;
  }

  @Override
  public Reach reach() {
    return outline.reach;
  }

  @Override
  public boolean isCertain() {
    return outline.isCertain;
  }

  @Override
  public Optional<Span> find(Page page, int at) {
    return compiled().find(page, at);
  }

  private Shape compiled() {
    return compiled.orElseGet(this::compile);
  }

  private synchronized Shape compile() {
    if (compiled.isEmpty()) {
      compiled = Optional.of(RuleBuilder.shapeOf(source.lines()));
    }
    return compiled.get();
  }
}
