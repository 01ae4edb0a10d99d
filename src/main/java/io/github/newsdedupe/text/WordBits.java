package io.github.newsdedupe.text;

import java.util.Arrays;

/**
 * Which bytes of a piece of text are ASCII letters or digits, one bit each; reused from piece to
 * piece by one thread.
 *
 * <p>Where words begin and end is then a few shifts and counts away. Looking for the ends in the
 * bytes themselves makes every word wait for the arithmetic of the one before it.
 */
final class WordBits {

  /** Gathers the highest bits of eight bytes in the highest byte. */
  private static final long GATHER = 0x0002040810204081L;

  /** How many bits of a window are known wherever it begins, and so the longest run that is. */
  static final int WINDOW = Long.SIZE - Byte.SIZE + 1;

  private static final long KNOWN = -1L >>> (Long.SIZE - WINDOW);

  private byte[] bits = new byte[1024];
  private int from;
  private boolean hasAmpersand;

  /** Looks at the bytes between two offsets; all others count as no letters. */
  void fill(byte[] text, int begin, int end) {
    from = begin;
    int whole = (end - begin) / Long.BYTES;
    int bytes = whole + 1 + Long.BYTES;
    if (bytes > bits.length) {
      bits = new byte[bytes + bytes / 2];
    }
    long ampersands = 0;
    for (int i = 0; i < whole; i++) {
      long eight = EightBytes.at(text, begin + i * Long.BYTES);
      ampersands |= EightBytes.lowestEqual(eight, '&');
      bits[i] = (byte) ((EightBytes.wordFlags(eight) * GATHER) >>> 56);
    }
    int rest = begin + whole * Long.BYTES;
    hasAmpersand = ampersands != 0 || Entities.indexOfAmpersand(text, rest, end) < end;
    Arrays.fill(bits, whole, bytes, (byte) 0);
    for (int at = rest; at < end; at++) {
      int bit = EightBytes.isWord(text[at]) ? 1 << ((at - begin) & 7) : 0;
      bits[whole] |= (byte) bit;
    }
  }

  /** Whether an ampersand stands in the piece: of most, nobody need look for entities then. */
  boolean hasAmpersand() {
    return hasAmpersand;
  }

  /** The bits from here on, the first lowest, {@value #WINDOW} of them; zeros above. */
  long window(int at) {
    int bit = at - from;
    return (EightBytes.at(bits, bit >>> 3) >>> (bit & 7)) & KNOWN;
  }

  /** Where in a window words begin; one that began before it begins with it. */
  static long starts(long window) {
    return window & ~(window << 1);
  }

  /** After what in a window words end; words of which no end is known have none. */
  static long ends(long window) {
    return ~window & (window << 1) & KNOWN;
  }

  /** How many letters and digits stand in a row from here on; {@link #WINDOW} for that or more. */
  int run(int at) {
    return Long.numberOfTrailingZeros(~window(at));
  }
}
