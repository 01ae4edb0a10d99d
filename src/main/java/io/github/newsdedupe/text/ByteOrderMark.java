package io.github.newsdedupe.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a file says of its own encoding: U+FEFF at its very beginning. It is believed before
 * anything that a user says or that the bytes look like.
 */
public enum ByteOrderMark {
  /** Before UTF-16, since its bytes begin with that mark: no text begins with a zero. */
  UTF_32_LE("\u00FF\u00FE\0\0"),
  UTF_32_BE("\0\0\u00FE\u00FF"),
  UTF_16_LE("\u00FF\u00FE"),
  UTF_16_BE("\u00FE\u00FF"),
  UTF_8("\u00EF\u00BB\u00BF");

  /** The most bytes that one has. */
  public static final int LONGEST = 4;

  /** A character a byte. */
  private final String bytes;

  ByteOrderMark(String bytes) {
    this.bytes = bytes;
  }

  /** The mark that a file begins with. */
  public static Optional<ByteOrderMark> of(byte[] file) {
    for (ByteOrderMark mark : values()) {
      if (mark.begins(file)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  private boolean begins(byte[] file) {
    boolean begins = file.length >= bytes.length();
    for (int i = 0; begins && i < bytes.length(); i++) {
      begins = (file[i] & 0xFF) == bytes.charAt(i);
    }
    return begins;
  }

  /** Whether every letter is two bytes or more, so that many are zero. */
  public boolean isWide() {
    return this != UTF_8;
  }

  /** The encoding that it stands for; of two orders of bytes, the one that takes the mark away. */
  public Charset charset() {
    return switch (this) {
      case UTF_32_LE, UTF_32_BE -> Charset.forName("UTF-32");
      case UTF_16_LE, UTF_16_BE -> StandardCharsets.UTF_16;
      case UTF_8 -> StandardCharsets.UTF_8;
    };
  }

  /**
   * A list that somebody wrote or exported, in UTF-8 and without a mark. What has no mark is taken
   * for UTF-8 already.
   */
  public static byte[] unmarked(byte[] list) {
    Optional<ByteOrderMark> mark = of(list);
    if (mark.isEmpty()) {
      return list;
    }
    return mark.get() == UTF_8
        ? Arrays.copyOfRange(list, UTF_8.bytes.length(), list.length)
        : new String(list, mark.get().charset()).getBytes(StandardCharsets.UTF_8);
  }
}
