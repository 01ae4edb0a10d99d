package io.github.newsdedupe.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Hashes a folded word, given as its UTF-8 bytes eight at a time or as code points one by one;
 * owned by one thread.
 *
 * <p>Both ways give the same hash for the same word: the same word beside a curly quote and beside
 * a straight one is found in different ways and must be the same word. A word of up to eight bytes
 * shares its hash with no other such word, since every step can be undone.
 */
final class WordHash {

  /** Odd and random; others change all signatures. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private static final long FINAL_MULTIPLIER = 0xC4CEB9FE1A85EC53L;

  /** The hash before the first step. */
  private static final long EMPTY = 0x2545F4914F6CDD1DL;

  /**
   * Longer words are compared as they are written, in UTF-16 units: normalising sorts runs of marks
   * in quadratic time, and no word of any language is as long.
   */
  private static final int MAX_NORMALISED = 256;

  private long hash = EMPTY;

  /** The bytes since the last step, the first of them lowest. */
  private long pending;

  private int pendingBits;

  private int letters;

  /** One step: up to eight bytes of the word, the first lowest, zero after the last. */
  private static long step(long hash, long bytes) {
    long h = (hash ^ bytes) * MULTIPLIER;
    return h ^ (h >>> 32);
  }

  /** The hash of the word once all its bytes went in. */
  private static long finish(long hash) {
    long h = hash * FINAL_MULTIPLIER;
    return h ^ (h >>> 29);
  }

  /** The hash of a word of 1 to 16 ASCII letters and digits, with 16 bytes of text to read. */
  static long ofShort(byte[] text, int from, int letters) {
    return letters <= Long.BYTES
        ? finish(step(EMPTY, lowerCase(EightBytes.at(text, from), letters)))
        : ofTwo(text, from, letters);
  }

  private static long ofTwo(byte[] text, int from, int letters) {
    return ofTwo(EightBytes.at(text, from), EightBytes.at(text, from + Long.BYTES), letters);
  }

  private static long ofTwo(long head, long tail, int letters) {
    long first = step(EMPTY, EightBytes.lowerCase(head));
    return finish(step(first, lowerCase(tail, letters - Long.BYTES)));
  }

  private static long lowerCase(long bytes, int letters) {
    return EightBytes.first(EightBytes.lowerCase(bytes), letters);
  }

  /** The hash of a word of one code point. */
  static long ofOne(int codePoint) {
    return finish(step(EMPTY, encoded(codePoint)));
  }

  /** The hash of a word with marks or characters that have another normal form. */
  long ofNormalised(byte[] text, int from, int end) {
    StringBuilder word = new StringBuilder(end - from);
    new String(text, from, end - from, StandardCharsets.UTF_8)
        .codePoints()
        .filter(c -> (Characters.flags(c) & (Characters.WORD | Characters.MARK)) != 0)
        .forEach(word::appendCodePoint);
    CharSequence normal =
        word.length() > MAX_NORMALISED ? word : Normalizer.normalize(word, Normalizer.Form.NFKC);
    begin();
    for (int i = 0;
        i < normal.length();
        i += Character.charCount(Character.codePointAt(normal, i))) {
      int codePoint = Character.codePointAt(normal, i);
      add(Character.toLowerCase(Character.toUpperCase(codePoint)));
    }
    return finish();
  }

  /** Begins a word. */
  void begin() {
    hash = EMPTY;
    pending = 0;
    pendingBits = 0;
    letters = 0;
  }

  /** Adds a folded code point. */
  void add(int codePoint) {
    long bytes = encoded(codePoint);
    letters++;
    append(bytes, (Long.SIZE - Long.numberOfLeadingZeros(bytes) + 7) & -8);
  }

  /** Adds ASCII letters and digits. */
  void add(byte[] text, int from, int more) {
    letters += more;
    for (int i = 0; i < more; i += Long.BYTES) {
      int count = Math.min(more - i, Long.BYTES);
      append(EightBytes.lowerCaseHead(text, from + i, count), count << 3);
    }
  }

  private void append(long bytes, int length) {
    int bits = pendingBits + length;
    pending |= bytes << pendingBits;
    if (bits >= Long.SIZE) {
      hash = step(hash, pending);
      bits -= Long.SIZE;
      // In two shifts: when nothing was pending, nothing is left over.
      pending = bytes >>> 1 >>> (Long.SIZE - 1 - pendingBits);
    }
    pendingBits = bits;
  }

  /** How many code points were added. */
  int letters() {
    return letters;
  }

  /** The hash of the word whose code points were added. */
  long finish() {
    return finish(pendingBits == 0 ? hash : step(hash, pending));
  }

  /** The bytes of UTF-8, the first lowest; a surrogate as if it were a code point of its own. */
  private static long encoded(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint;
    }
    if (codePoint < 0x800) {
      return 0xC0 | (codePoint >> 6) | (tail(codePoint) << 8);
    }
    if (codePoint < 0x10000) {
      return 0xE0 | (codePoint >> 12) | (tail(codePoint >> 6) << 8) | (tail(codePoint) << 16);
    }
    return 0xF0
        | (codePoint >> 18)
        | (tail(codePoint >> 12) << 8)
        | (tail(codePoint >> 6) << 16)
        | (tail(codePoint) << 24);
  }

  private static long tail(int bits) {
    return 0x80 | (bits & 0x3F);
  }
}
