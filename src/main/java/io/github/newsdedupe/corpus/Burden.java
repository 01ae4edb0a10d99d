package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * What an article takes of the memory while it is read, cut into words and compared with another
 * like it, told from its bytes before any of that: a text of one-letter words takes twenty times as
 * much as its bytes. {@code LargeArticlesIT} holds it against a real heap.
 *
 * <p>Each count is an upper bound: every character beyond ASCII counts as a word, as it is in
 * Chinese.
 */
public final class Burden {

  /** Texts of fewer bytes need not be looked at: none of them is too much for any heap. */
  static final int LIGHT = 1 << 16;

  /** What a text of so many bytes may take, whatever is in it: that of one-letter lines. */
  private static final int WORST = 80;

  /** The text, its decoded copy, and what it was decoded from. */
  private static final int OF_BYTE = 4;

  /** Where a line begins and ends, twice since wrapped ones are joined, and its score. */
  private static final int OF_LINE = 48;

  /** Where a sentence lies, and the longer arrays that this is copied to as it grows. */
  private static final int OF_SENTENCE = 30;

  /** The hash and the weight of a word, and that of its shingle; arrays grow by half. */
  private static final int OF_WORD = 30;

  private static final int LETTER = 0;
  private static final int DIGIT = 1;

  /** The first byte of a character beyond ASCII. */
  private static final int LEAD = 2;

  private static final int MARK = 3;
  private static final int LINE_END = 4;
  private static final int OTHER = 5;
  private static final int KINDS = 6;

  /** By byte. */
  private static final byte[] KIND = new byte[256];

  static {
    for (int b = 0; b < KIND.length; b++) {
      KIND[b] = (byte) kindOf(b);
    }
  }

  private final long bytes;

  /** Of the line that it was taken from. */
  private final long source;

  private final long lines;
  private final long sentences;
  private final long numbers;
  private final long words;

  private Burden(Article article) {
    byte[] text = article.text();
    bytes = text.length;
    source = article.locator() instanceof Locator.JsonLine line ? line.length() : 0;
    long[] counts = new long[KINDS];
    int before = OTHER;
    for (byte b : text) {
      int kind = KIND[b & 0xFF];
      counts[kind] += kind <= DIGIT && before <= DIGIT ? 0 : 1;
      before = kind;
    }
    lines = counts[LINE_END] + 1;
    sentences = counts[MARK] + lines;
    numbers = counts[DIGIT];
    words = counts[LETTER] + numbers + counts[LEAD];
  }

  private static int kindOf(int b) {
    if (b >= 0x80) {
      return b >= 0xC0 ? LEAD : OTHER;
    }
    if (Character.isLetterOrDigit(b)) {
      return Character.isDigit(b) ? DIGIT : LETTER;
    }
    return ".!?".indexOf(b) >= 0 ? MARK : b == '\n' || b == '\r' ? LINE_END : OTHER;
  }

  /** What so many bytes may take until it is known what is in them. */
  static long ofBytes(long bytes) {
    return bytes < LIGHT ? 0 : bytes * WORST;
  }

  /** A sink that lets large articles take turns, and skips those that are too much for any. */
  public static ArticleSink before(ArticleSink sink) {
    return new ArticleSink() {
      @Override
      public void article(Article article) {
        if (article.text().length < LIGHT) {
          sink.article(article);
        } else {
          carry(article, sink);
        }
      }

      @Override
      public void skip(Skipped skipped) {
        sink.skip(skipped);
      }
    };
  }

  private static void carry(Article article, ArticleSink sink) {
    Burden burden = new Burden(article);
    if (burden.total() > Turns.MEMORY) {
      sink.skip(new Skipped(article.locator().place(), burden.reason()));
      return;
    }
    try {
      Turns.take(burden.total(), () -> sink.article(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** While it is cut and one like it is held, or while both are held and this one's arrays too. */
  private long total() {
    long held = bytes + Long.BYTES * words + ofSet(words) + ofSet(numbers);
    long cut = OF_SENTENCE * sentences + OF_WORD * (words + numbers);
    return source + held + cut + Math.max(held, OF_BYTE * bytes + OF_LINE * lines);
  }

  /** A set of hashes has twice to four times as many slots. */
  private static long ofSet(long hashes) {
    return Long.BYTES * 4 * Long.highestOneBit(Math.max(1, hashes));
  }

  private String reason() {
    return OF_LINE * lines > OF_WORD * words ? tooMany(lines, "lines") : tooMany(words, "words");
  }

  private static String tooMany(long count, String what) {
    return String.format(
        Locale.ROOT, "too many %s (%,d): split it, or allow more --memory", what, count);
  }
}
