package io.github.newsdedupe.similarity;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How far apart in time articles may be and still be compared.
 *
 * @param days at most; everything is compared if there is none
 */
public record Window(OptionalInt days) {

  /** Everything is compared with everything. */
  public static final Window UNBOUNDED = new Window(OptionalInt.empty());

  /** Whether two articles are to be compared. */
  boolean admits(Publication a, Publication b) {
    return days.isEmpty() || admits(a.day(), b.day());
  }

  /** Whether articles of two days are to be compared; those without a date are. */
  public boolean admits(OptionalLong a, OptionalLong b) {
    return days.isEmpty()
        || a.isEmpty()
        || b.isEmpty()
        || Math.abs(a.getAsLong() - b.getAsLong()) <= days.getAsInt();
  }
}
