package io.github.newsdedupe.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a cleaned text, each run of white space taken as one space and none at either end,
 * HTML entities decoded: the same for a copy with other line ends, another name, or, in scripts
 * with spaces, another wrapping.
 */
public final class ContentHash {

  private final MessageDigest digest;
  private boolean spacePending;
  private boolean started;

  /** The hash of nothing yet. */
  public ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds one kept piece; between pieces counts as white space. */
  public void add(byte[] article, int from, int end) {
    byte[] text = article;
    int at = from;
    int to = end;
    if (Entities.indexOfAmpersand(article, from, end) < end) {
      text = Entities.decode(article, from, end);
      at = 0;
      to = text.length;
    }
    while (at < to) {
      int start = Lines.skipSpace(text, at, to);
      spacePending |= start > at;
      at = endOfWords(text, start, to);
      while (at < to && Lines.spaceAt(text, at, to) == 0) {
        at++;
      }
      addWords(text, start, at);
    }
    spacePending = true;
  }

  /**
   * Before or at the first space that is not one blank alone, eight bytes a step: words with blanks
   * between are hashed as they stand. Where a character begins that may be a space, it stops too.
   */
  private static int endOfWords(byte[] text, int from, int to) {
    int at = from;
    while (at <= to - Long.BYTES) {
      long bytes = EightBytes.at(text, at);
      long blanks = EightBytes.equalFlags(bytes, ' ');
      if ((EightBytes.controlFlags(bytes) | mayBeSpace(bytes) | (blanks & (blanks << 8))) != 0) {
        break;
      }
      // A blank at the end is looked at again, together with what comes after it.
      at += blanks < 0 ? Long.BYTES - 1 : Long.BYTES;
    }
    return at;
  }

  /** Flags the first bytes of characters of which some are space. */
  private static long mayBeSpace(long bytes) {
    return EightBytes.equalFlags(bytes, 0xC2)
        | EightBytes.equalFlags(bytes, 0xE3)
        | EightBytes.equalFlags(bytes, 0xEF);
  }

  private void addWords(byte[] text, int from, int to) {
    if (to == from) {
      return;
    }
    if (spacePending && started) {
      digest.update((byte) ' ');
    }
    digest.update(text, from, to - from);
    started = true;
    spacePending = false;
  }

  /** The hash in hexadecimal digits; begins anew. */
  public String hex() {
    spacePending = false;
    started = false;
    return HexFormat.of().formatHex(digest.digest());
  }
}
