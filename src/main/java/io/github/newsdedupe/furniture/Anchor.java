package io.github.newsdedupe.furniture;

import java.util.Set;

/**
 * Where a rule is worth trying.
 *
 * @param where the words stand
 * @param marks one of which stands wherever the rule matches; none for {@link Where#NOWHERE}
 */
record Anchor(Where where, Set<Mark> marks) {

  Anchor {
    marks = Set.copyOf(marks);
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

  /** Whether a rule may match that has a word here; that it stands here is known. */
  boolean mayStandAt(byte[] text, int at) {
    for (Mark mark : marks) {
      if (mark.standsAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  static final Anchor NONE = new Anchor(Where.NOWHERE, Set.of());
}
