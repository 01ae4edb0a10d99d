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
      at = start;
      while (at < to && Lines.spaceAt(text, at, to) == 0) {
        at++;
      }
      addWord(text, start, at);
    }
    spacePending = true;
  }

  private void addWord(byte[] text, int from, int to) {
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
