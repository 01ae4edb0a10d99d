package io.github.newsdedupe.text;

import java.util.Arrays;

/**
 * Which bytes of a piece of text are ASCII letters or digits, one bit each; reused from piece to
 * piece by one thread.
 *
 * <p>Where a word ends is then one shift and one count away from where it begins. Looking for the
 * end in the bytes themselves makes every word wait for the arithmetic of the one before it.
 */
final class WordBits {

  /** Gathers the highest bits of eight bytes in the highest byte. */
  private static final long GATHER = 0x0002040810204081L;

  /** How long a run may be to be told apart from longer ones: a window has that many bits. */
  static final int WINDOW = Long.SIZE - Byte.SIZE + 1;

  private byte[] bits = new byte[1024];
  private int from;

  /** Looks at the bytes between two offsets; all others count as no letters. */
  void fill(byte[] text, int begin, int end) {
    from = begin;
    int bytes = (end - begin + 7) / Byte.SIZE + Long.BYTES;
    if (bytes > bits.length) {
      bits = new byte[bytes + bytes / 2];
    }
    int at = begin;
    int i = 0;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      bits[i++] = (byte) ((EightBytes.wordFlags(EightBytes.at(text, at)) * GATHER) >>> 56);
    }
    Arrays.fill(bits, i, bytes, (byte) 0);
    for (; at < end; at++) {
      int bit = EightBytes.isWord(text[at]) ? 1 << ((at - begin) & 7) : 0;
      bits[i] |= (byte) bit;
    }
  }

  /** How many letters and digits stand in a row from here on; {@link #WINDOW} for that or more. */
  int run(int at) {
    int bit = at - from;
    long window = EightBytes.at(bits, bit >>> 3) >>> (bit & 7);
    return Math.min(Long.numberOfTrailingZeros(~window), WINDOW);
  }
}
