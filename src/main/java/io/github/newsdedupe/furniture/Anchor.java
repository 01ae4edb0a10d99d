package io.github.newsdedupe.furniture;

import java.util.Set;

/**
 * Where a rule is worth trying.
 *
 * @param where the words stand
 * @param words one of which stands wherever the rule matches; none for {@link Where#NOWHERE}
 */
record Anchor(Where where, Set<String> words) {

  Anchor {
    words = Set.copyOf(words);
  }

  /** The places of a word. */
  enum Where {
    /** At the beginning of a line. */
    LINE_START,
    /** Anywhere in the text. */
    ANYWHERE,
    /** There is no such word; only a rule for a few lines can do without. */
    NOWHERE
  }

  static final Anchor NONE = new Anchor(Where.NOWHERE, Set.of());
}
