package io.github.newsdedupe.corpus;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes, eight at a time: what a whole archive passes through has to be quick. */
final class ByteSearch {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private ByteSearch() {}

  /** Where a byte stands first from {@code from} on; {@code to} if nowhere before it. */
  static int indexOf(byte[] bytes, int wanted, int from, int to) {
    long pattern = wanted * ONES;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long found = zeros((long) LONG.get(bytes, at) ^ pattern);
      if (found != 0) {
        return at + firstByte(found);
      }
    }
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  /** Where the first byte stands that is not ASCII; {@code to} if nowhere before it. */
  static int indexOfNonAscii(byte[] bytes, int from, int to) {
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long found = (long) LONG.get(bytes, at) & HIGH_BITS;
      if (found != 0) {
        return at + firstByte(found);
      }
    }
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /**
   * Where the letters {@code oc} or {@code ok} stand first, in upper or lower case, or two
   * underscores, which delete characters are taken for; {@code to} if nowhere before it.
   */
  static int indexOfDelimiterMark(byte[] bytes, int from, int to) {
    int at = from;
    for (; at < to - Long.BYTES; at += Long.BYTES) {
      long lower = (long) LONG.get(bytes, at) | (0x20 * ONES);
      long after = (long) LONG.get(bytes, at + 1) | (0x20 * ONES);
      long letters =
          allZeros(lower ^ ('o' * ONES))
              & (allZeros(after ^ ('c' * ONES)) | allZeros(after ^ ('k' * ONES)));
      long rules = allZeros(lower ^ (('_' | 0x20) * ONES)) & allZeros(after ^ lower);
      if ((letters | rules) != 0) {
        return at + firstByte(letters | rules);
      }
    }
    while (at < to - 1 && !isDelimiterMark(bytes[at] | 0x20, bytes[at + 1] | 0x20)) {
      at++;
    }
    return at < to - 1 ? at : to;
  }

  private static boolean isDelimiterMark(int lower, int after) {
    return lower == 'o' ? after == 'c' || after == 'k' : lower == ('_' | 0x20) && after == lower;
  }

  /** How often a byte stands between two offsets; quick if that is seldom. */
  static int count(byte[] bytes, int wanted, int from, int to) {
    long pattern = wanted * ONES;
    int count = 0;
    int at = from;
    for (; at <= to - 2 * Long.BYTES; at += 2 * Long.BYTES) {
      long one = (long) LONG.get(bytes, at) ^ pattern;
      long two = (long) LONG.get(bytes, at + Long.BYTES) ^ pattern;
      if ((zeros(one) | zeros(two)) != 0) {
        count += Long.bitCount(allZeros(one)) + Long.bitCount(allZeros(two));
      }
    }
    for (; at < to; at++) {
      count += bytes[at] == wanted ? 1 : 0;
    }
    return count;
  }

  /** The high bits of bytes that are zero; exact up to the first, which a borrow may follow. */
  private static long zeros(long eight) {
    return (eight - ONES) & ~eight & HIGH_BITS;
  }

  /** The high bits of all bytes that are zero. */
  private static long allZeros(long eight) {
    // Of each byte, whether its low bits carry into its high bit, or that is set: it is not zero.
    return ~(((eight & ~HIGH_BITS) + ~HIGH_BITS) | eight) & HIGH_BITS;
  }

  private static int firstByte(long highBits) {
    return Long.numberOfTrailingZeros(highBits) / Byte.SIZE;
  }
}
