package io.github.newsdedupe.furniture;

/**
 * With what the texts end that a pattern matches from some place on.
 *
 * @param lastBytes of those that are not empty
 * @param mayBeEmpty whether what stands before may be the end of them
 */
record Ending(FirstBytes lastBytes, boolean mayBeEmpty) {

  /** Nothing is known. */
  static final Ending ANY = new Ending(FirstBytes.ANY, false);

  /** The text ends where the pattern does. */
  static final Ending HERE = new Ending(FirstBytes.NONE, true);

  /** The same with bytes before, one or more. */
  Ending after(FirstBytes before) {
    return mayBeEmpty ? new Ending(lastBytes.or(before), false) : this;
  }

  Ending or(Ending other) {
    return new Ending(lastBytes.or(other.lastBytes), mayBeEmpty || other.mayBeEmpty);
  }
}
