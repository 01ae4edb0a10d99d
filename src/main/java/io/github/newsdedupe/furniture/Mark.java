package io.github.newsdedupe.furniture;

/**
 * A word by which a scan finds where a rule is worth trying, and the literal that it is part of.
 */
final class Mark {

  private final String word;
  private final Literal literal;

  /** The code points of the literal before the word. */
  private final int[] before;

  Mark(String word, Literal literal) {
    this.word = word;
    this.literal = literal;
    this.before = literal.before(word);
  }

  /** A word that is all of its literal. */
  static Mark of(String word) {
    return new Mark(word, new Literal(word));
  }

  String word() {
    return word;
  }

  Literal literal() {
    return literal;
  }

  /** The bytes of the word. */
  int length() {
    return Literal.utf8(word).length;
  }

  /**
   * Where the literal begins, or {@link Node#NONE} if what stands before the word is not part of
   * it.
   *
   * @param at where the word stands
   */
  int startBefore(byte[] text, int at) {
    return Literal.startBefore(text, at, before);
  }

  /** Whether the word that stands here is part of the literal: most often it is not. */
  boolean standsAt(byte[] text, int at) {
    int start = startBefore(text, at);
    return start != Node.NONE && literal.match(text, start, text.length) != Node.NONE;
  }
}
