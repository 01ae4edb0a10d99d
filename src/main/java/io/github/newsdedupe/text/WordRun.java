package io.github.newsdedupe.text;

import java.util.Arrays;

/**
 * The hot loop of a scan: words of ASCII with a space, or a comma and a space, between them; made
 * for one thread.
 *
 * <p>Most of a text is such runs, in which no sentence ends and no number goes on from the one
 * before. The loop writes straight into the arrays of {@link Words}: a call for every word costs as
 * much as the word itself. {@code WordScannerTest} holds it against a plain reference, {@code
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

  /** How far the next word is when a byte stands after ASCII letters and digits. */
  private static final byte[] AFTER_WORD = new byte[256];

  private static final int ENDS = 0;
  private static final int SPACE = 1;
  private static final int COMMA = 2;
  private static final int MAY_GO_ON = 3;

  static {
    Arrays.fill(AFTER_WORD, 128, 256, (byte) MAY_GO_ON);
    AFTER_WORD['\''] = MAY_GO_ON;
    AFTER_WORD[' '] = SPACE;
    AFTER_WORD[','] = COMMA;
  }

  private final Words words;
  private int start;
  private int end;

  WordRun(Words words) {
    this.words = words;
  }

  /**
   * Adds the words from {@code from} on, up to the first that is not for this loop.
   *
   * @param bits of a piece of text that ends at {@code to}
   * @return how many there are; none, perhaps
   */
  int scan(byte[] text, WordBits bits, int from, int to) {
    int first = words.makeRoomFor(STRETCH / 2);
    int count = first;
    int last = Math.min(Math.min(to, text.length - LONGEST - 1), from + STRETCH) - 1;
    int at = from;
    int gap = SPACE;
    while (gap != ENDS && at <= last) {
      int letters = bits.run(at);
      int next = at + letters;
      // No letters are as many as can be when they are one less.
      if (Integer.compareUnsigned(letters - 1, LONGEST) >= 0 || next >= to) {
        break;
      }
      gap = gapAt(text, next);
      if (gap == MAY_GO_ON) {
        break;
      }
      words.set(count++, WordHash.ofShort(text, at, letters), text[at]);
      start = at;
      end = next;
      at = next + gap;
    }
    words.setSize(count);
    return count - first;
  }

  private static int gapAt(byte[] text, int at) {
    int gap = AFTER_WORD[text[at] & 0xFF];
    return gap == COMMA && text[at + 1] != ' ' ? ENDS : gap;
  }

  /** Where the last word begins. */
  int start() {
    return start;
  }

  /** Where the last word ends. */
  int end() {
    return end;
  }
}
