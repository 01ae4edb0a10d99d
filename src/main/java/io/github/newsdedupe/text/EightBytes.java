package io.github.newsdedupe.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of text at a time, the first lowest, and what kind of byte each of them is: a flag in
 * the highest bit of each. Letters, digits and signs of ASCII are told without a branch; every byte
 * of other characters has the highest bit itself ({@code EightBytesTest} holds all against a byte
 * by byte twin).
 */
public final class EightBytes {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The flag of every byte. */
  public static final long FLAGS = 0x8080808080808080L;

  private static final long ONES = 0x0101010101010101L;
  private static final long SPACE_BITS = 0x2020202020202020L;

  private EightBytes() {}

  /** The bytes from {@code at} on, of which there must be eight. */
  public static long at(byte[] text, int at) {
    return (long) LONG.get(text, at);
  }

  /**
   * The first of the bytes from {@code at} on, 1 to 8 of them, with letters in lower case; zero for
   * the rest.
   *
   * <p>At the end of the array they are put together one by one.
   */
  static long lowerCaseHead(byte[] text, int at, int count) {
    if (at <= text.length - Long.BYTES) {
      return first(lowerCase(at(text, at)), count);
    }
    long bytes = 0;
    for (int i = count - 1; i >= 0; i--) {
      bytes = (bytes << Byte.SIZE) | ((text[at + i] | ' ') & 0xFF);
    }
    return bytes;
  }

  /** The first of the bytes, 1 to 8 of them; zero for the rest. */
  static long first(long bytes, int count) {
    return bytes & (-1L >>> (Long.SIZE - (count << 3)));
  }

  /** Whether this is an ASCII letter or digit. */
  static boolean isWord(byte b) {
    return wordFlags(b & 0xFF) != 0;
  }

  /** Flags the ASCII letters and digits. */
  static long wordFlags(long bytes) {
    long low = bytes & ~FLAGS;
    return (letters(low | SPACE_BITS) | digits(low)) & ~bytes & FLAGS;
  }

  private static long letters(long lower) {
    return from(lower, 'a') & ~from(lower, 'z' + 1);
  }

  private static long digits(long low) {
    return from(low, '0') & ~from(low, '9' + 1);
  }

  /** The sum of the bytes, each of which is less than 32. */
  static int sum(long bytes) {
    return (int) ((bytes * ONES) >>> 56);
  }

  /** Flags the bytes that are this one. */
  public static long equalFlags(long bytes, int wanted) {
    long different = bytes ^ (wanted * ONES);
    return ~(((different & ~FLAGS) + ~FLAGS) | different) & FLAGS;
  }

  /** Flags the first of the bytes that is this one, and perhaps some after it (Mycroft, 1987). */
  static long lowestEqual(long bytes, int wanted) {
    long different = bytes ^ (wanted * ONES);
    return (different - ONES) & ~different & FLAGS;
  }

  /** Flags the control characters of ASCII but the last. */
  static long controlFlags(long bytes) {
    return ~from(bytes & ~FLAGS, ' ') & ~bytes & FLAGS;
  }

  /** The bytes with letters in lower case; other bytes than letters and digits may change too. */
  static long lowerCase(long bytes) {
    return bytes | SPACE_BITS;
  }

  /** The index of the first flagged byte; eight if there is none. */
  public static int first(long flags) {
    return Long.numberOfTrailingZeros(flags) >>> 3;
  }

  /** Flags bytes of seven bits that are this character or come after it. */
  private static long from(long low, int character) {
    return low + (0x80 - character) * ONES;
  }
}
