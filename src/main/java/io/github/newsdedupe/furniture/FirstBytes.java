package io.github.newsdedupe.furniture;

import java.util.stream.IntStream;

/**
 * The bytes with which a match can begin: by one look at the text most patterns, and most ways of a
 * choice, are passed over.
 */
final class FirstBytes {

  /** Nothing is known, or the match may be empty. */
  static final FirstBytes ANY = ofRange(0, 255);

  private final boolean[] bytes = new boolean[256];

  /** The bytes that any of these code points begins with. */
  static FirstBytes of(String codePoints) {
    FirstBytes first = new FirstBytes();
    codePoints
        .codePoints()
        .forEach(c -> first.bytes[Literal.utf8(Character.toString(c))[0] & 0xFF] = true);
    return first;
  }

  static FirstBytes ofRange(int from, int to) {
    FirstBytes first = new FirstBytes();
    IntStream.rangeClosed(from, to).forEach(b -> first.bytes[b] = true);
    return first;
  }

  FirstBytes or(FirstBytes other) {
    FirstBytes both = new FirstBytes();
    for (int i = 0; i < bytes.length; i++) {
      both.bytes[i] = bytes[i] || other.bytes[i];
    }
    return both;
  }

  boolean contains(int firstByte) {
    return bytes[firstByte];
  }

  /** Whether a match can begin at {@code at}; at the end of the text only trying tells. */
  boolean allow(byte[] text, int at, int limit) {
    return at >= limit || bytes[text[at] & 0xFF];
  }
}
