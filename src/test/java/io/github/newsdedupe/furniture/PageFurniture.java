package io.github.newsdedupe.furniture;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of furniture that pages put around articles.
 *
 * @param name the outlet and what it is
 * @param place where it stands
 * @param lines one of its kind, invented, as lines of its own
 */
record PageFurniture(String name, Place place, Function<Invented, List<String>> lines) {

  /** Where on a page furniture stands. */
  enum Place {
    /** Before the first paragraph. */
    HEAD,
    /** On the line of the first paragraph, before its text. */
    LEAD,
    /** Between any two paragraphs. */
    BODY,
    /** After the last paragraph. */
    END
  }

  @Override
  public String toString() {
    return name;
  }
}
