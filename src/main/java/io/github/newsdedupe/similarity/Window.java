package io.github.newsdedupe.similarity;

import java.util.OptionalInt;

/**
 * How far apart in time articles may be and still be compared.
 *
 * @param days at most; everything is compared if there is none
 */
public record Window(OptionalInt days) {

  /** Everything is compared with everything. */
  public static final Window UNBOUNDED = new Window(OptionalInt.empty());

  /** Whether two articles are to be compared; those without a date are. */
  public boolean admits(Publication a, Publication b) {
    return days.isEmpty()
        || a.day().isEmpty()
        || b.day().isEmpty()
        || Math.abs(a.day().getAsLong() - b.day().getAsLong()) <= days.getAsInt();
  }
}
