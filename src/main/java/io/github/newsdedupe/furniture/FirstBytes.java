package io.github.newsdedupe.furniture;

/**
 * The bytes with which a match can begin: by one look at the text most patterns, and most ways of a
 * choice, are passed over.
 */
final class FirstBytes {

  /** Nothing is known, or the match may be empty. */
  static final FirstBytes ANY = ofRange(0, 255);

  /** Only the empty match. */
  static final FirstBytes NONE = ofRange(1, 0);

  /** A bit for each byte. */
  private final long[] bits = new long[4];

  /** The bytes that any of these code points begins with. */
  static FirstBytes of(String codePoints) {
    FirstBytes first = new FirstBytes();
    for (int i = 0; i < codePoints.length(); i += Character.charCount(codePoints.codePointAt(i))) {
      first.add(Literal.utf8(Character.toString(codePoints.codePointAt(i)))[0] & 0xFF);
    }
    return first;
  }

  static FirstBytes ofRange(int from, int to) {
    FirstBytes first = new FirstBytes();
    for (int b = from; b <= to; b++) {
      first.add(b);
    }
    return first;
  }

  /** The bytes of which the bits are set, in four words. */
  static FirstBytes ofBits(long... words) {
    FirstBytes first = new FirstBytes();
    System.arraycopy(words, 0, first.bits, 0, first.bits.length);
    return first;
  }

  /** What {@link #ofBits} makes this of. */
  long[] toBits() {
    return bits.clone();
  }

  private void add(int b) {
    bits[b >>> 6] |= 1L << b;
  }

  FirstBytes or(FirstBytes other) {
    FirstBytes both = new FirstBytes();
    for (int i = 0; i < bits.length; i++) {
      both.bits[i] = bits[i] | other.bits[i];
    }
    return both;
  }

  boolean contains(int b) {
    return (bits[b >>> 6] & 1L << b) != 0;
  }

  /** Whether a match can begin at {@code at}; at the end of the text only trying tells. */
  boolean allow(byte[] text, int at, int limit) {
    return at >= limit || contains(text[at] & 0xFF);
  }
}
