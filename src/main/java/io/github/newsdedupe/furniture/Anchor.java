package io.github.newsdedupe.furniture;

import java.util.List;

/**
 * Where a rule is worth trying.
 *
 * @param where the words stand
 * @param marks one of which stands wherever the rule matches; none for {@link Where#NOWHERE}
 */
record Anchor(Where where, List<Mark> marks) {

  Anchor {
    marks = List.copyOf(marks);
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
    // By number, since there is an iterator less to make: most often there is but one mark.
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).standsAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** The same words, whatever they are part of. */
  Anchor ofWords() {
    return new Anchor(where, marks.stream().map(mark -> Mark.of(mark.word())).toList());
  }

  static final Anchor NONE = new Anchor(Where.NOWHERE, List.of());
}
