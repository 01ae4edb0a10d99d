package io.github.newsdedupe.text;

import java.util.Arrays;

/**
 * The hot loop of a scan: words of ASCII with whatever signs between them; made for one thread.
 *
 * <p>Where words begin and end is read off the bits of a window of text, so that the arithmetic of
 * a word need not wait for that of the one before. With a space alone between two words, or a comma
 * and a space, no sentence ends and no number goes on; any other gap is left to {@link WordGaps}.
 * The loop writes straight into the arrays of {@link Words}: a call for every word costs as much as
 * the word itself. {@code WordScannerTest} holds it against a plain reference, {@code
 * StagesBenchmark} measures a scan.
 */
final class WordRun {

  /** Two steps of the hash. Longer words, parts of links most of them, are left to the scanner. */
  private static final int LONGEST = 2 * Long.BYTES;

  /**
   * Bytes in which words of one run may begin, a power of two. Room is made for as many words at
   * once: for the words of a whole paragraph, one of 50 MB would take half the memory.
   */
  private static final int STRETCH = 1 << 10;

  /** Instead of what a number goes on with: a word begins in the gap, with another character. */
  private static final int STOPPED = -1;

  /** How long a plain gap is that begins with a byte; no gap has less than no bytes. */
  private static final byte[] PLAIN = new byte[256];

  static {
    Arrays.fill(PLAIN, (byte) -1);
    PLAIN[' '] = 1;
    PLAIN[','] = 2;
  }

  private final Words words;
  private final WordGaps gaps;
  private byte[] text = {};

  /** Where the last word begins and ends; before the first, where the run begins. */
  private int start;

  private int end;

  WordRun(Words words, WordGaps gaps) {
    this.words = words;
    this.gaps = gaps;
  }

  /**
   * Adds the words from {@code from} on, up to the first that is not for this loop.
   *
   * @param bits of a piece of text with a paragraph that ends at {@code to}
   * @return where to go on; {@code from} if the first word is not for this loop
   */
  int scan(byte[] article, WordBits bits, int from, int to) {
    begin(article, from);
    int count = words.makeRoomFor(STRETCH / 2);
    int last = Math.min(Math.min(to, article.length - LONGEST), from + STRETCH) - 1;
    int base = from;
    long starts = 0;
    while (base <= last && (starts & 1) == 0) {
      long window = bits.window(base);
      starts = WordBits.starts(window);
      for (long ends = WordBits.ends(window); ends != 0; ends &= ends - 1) {
        int at = base + Long.numberOfTrailingZeros(starts);
        int next = base + Long.numberOfTrailingZeros(ends);
        if (at > last || next - at > LONGEST || goesOn(article[next], next)) {
          return finish(count);
        }
        int number = gapBefore(count, at);
        if (number == STOPPED) {
          return end;
        }
        long hash = WordHash.ofShort(article, at, next - at);
        words.set(count++, hash, Words.weightOf(article[at]) | number);
        start = at;
        end = next;
        starts &= starts - 1;
      }
      base += Math.min(Long.numberOfTrailingZeros(starts), WordBits.WINDOW);
    }
    return finish(count);
  }

  private void begin(byte[] article, int from) {
    text = article;
    start = from;
    end = from;
  }

  /** How a word goes on with the number before it, if it does; or {@link #STOPPED}. */
  private int gapBefore(int count, int at) {
    return isPlain(text, end, at) ? 0 : passGap(count, at);
  }

  /** Whether a space, or a comma and a space, stands there; told in one way, as both are common. */
  private static boolean isPlain(byte[] text, int from, int to) {
    return to - from == PLAIN[text[from] & 0xFF] && text[to - 1] == ' ';
  }

  private boolean goesOn(byte after, int at) {
    return (after < 0 || after == '\'') && gaps.continuesWord(at);
  }

  private int passGap(int count, int at) {
    words.setSize(count);
    if (end > start) {
      gaps.afterWord(end, end - start, Characters.ofAscii(text[start]));
      end = gaps.pass(end);
      if (end < at) {
        return STOPPED;
      }
    }
    int flags = Characters.ofAscii(text[at]);
    gaps.endSentenceBefore(at, flags);
    return gaps.numberAt(at, flags) & Words.CONTINUED;
  }

  private int finish(int count) {
    words.setSize(count);
    if (end > start) {
      gaps.afterWord(end, end - start, Characters.ofAscii(text[start]));
    }
    return end;
  }
}
