package io.github.newsdedupe.furniture;

import java.util.Optional;

/**
 * How a rule finds furniture. What brings more evidence is tried first, or line rules would nibble
 * at a gallery until it is none.
 */
sealed interface Shape
    permits Frame,
        CountedRun,
        LineGroup,
        Block,
        Tail,
        Inline,
        Sentence,
        Suffix,
        Prefix,
        DeferredShape {

  /** In which round the rule is tried. */
  Stage stage();

  /** The rounds, in their order. */
  enum Stage {
    KEEP,
    FRAME,
    COUNTED,
    GROUP,
    BLOCK,
    TAIL,
    INLINE,
    SENTENCE,
    LINE,
    PREFIX;

    /** Whether a claim that overlaps others is for what they leave. */
    boolean takesWhatIsFree() {
      return this == FRAME || this == TAIL;
    }
  }

  /** Where the rule is worth trying. */
  Anchor anchor();

  /** Whether it looks at whole lines, so that two anchors on one line are one place to look. */
  default boolean isByLine() {
    return false;
  }

  /** What the lines are like that the rule can match. */
  default LineTraits lineTraits() {
    return LineTraits.ANY;
  }

  /** The lines that the rule looks at. */
  default Reach reach() {
    return Reach.ALL;
  }

  /**
   * Whether what it finds is told from body text by more than how it sounds: by a count, an echo,
   * several lines that belong together, or because the rule spells out every word.
   */
  boolean isCertain();

  /**
   * The furniture found at an offset, if any.
   *
   * @param at where the anchor was found, or the beginning of a line
   */
  Optional<Span> find(Page page, int at);
}
