package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;

/**
 * Finds the lines that begin with the words of rules, by their first four bytes. There are some
 * forty lines in an article and four thousand bytes, so what can be found here is not scanned for.
 */
final class LineStarts {

  /** Receives a line. */
  @FunctionalInterface
  interface Hit {
    /**
     * Word number {@code word} may begin at offset {@code at}, where the content of a line does.
     */
    void accept(int word, int at);
  }

  /** Bytes that are compared, and so of the shortest word. */
  static final int WINDOW = Integer.BYTES;

  private static final int TABLE_BITS = 12;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** The first bytes of the words, sorted, in the high half; the number of the word in the low. */
  private final long[] words;

  /** The words, each up to a space behind the first bytes: more of it may be spelled otherwise. */
  private final byte[][] beginnings;

  /** What is reported for each word. */
  private final int[][] places;

  /** Whether a word begins with bytes of this hash: most lines begin with no word. */
  private final boolean[] table = new boolean[1 << TABLE_BITS];

  /**
   * A table of words.
   *
   * @param placesByWord what to report for each word, of at least {@link #WINDOW} bytes
   */
  LineStarts(Map<String, int[]> placesByWord) {
    beginnings = placesByWord.keySet().stream().map(LineStarts::beginning).toArray(byte[][]::new);
    places = placesByWord.values().toArray(new int[0][]);
    words = new long[places.length];
    for (int number = 0; number < words.length; number++) {
      words[number] = key(beginnings[number], 0) | number;
      table[hash(beginnings[number], 0)] = true;
    }
    Arrays.sort(words);
  }

  private static byte[] beginning(String word) {
    byte[] bytes = Literal.utf8(word);
    int end = WINDOW;
    while (end < bytes.length && bytes[end] != ' ') {
      end++;
    }
    return Arrays.copyOf(bytes, end);
  }

  private static int hash(byte[] text, int at) {
    return ((int) INT.get(text, at) * 0x9E3779B1) >>> (Integer.SIZE - TABLE_BITS);
  }

  private static long key(byte[] text, int at) {
    return (long) (int) INT.get(text, at) << 32;
  }

  /** Adds every line that begins with a word, in text order. */
  void scan(byte[] text, Lines lines, Hits hits) {
    for (int line = 0; line < lines.count(); line++) {
      int at = lines.contentStart(line);
      if (at + WINDOW <= text.length && table[hash(text, at)]) {
        look(text, at, hits);
      }
    }
  }

  private void look(byte[] text, int at, Hits hits) {
    long key = key(text, at);
    int found = Arrays.binarySearch(words, key);
    int first = found >= 0 ? found : -found - 1;
    for (int i = first; i < words.length && words[i] >> 32 == key >> 32; i++) {
      int word = (int) words[i];
      if (standsAt(text, at, beginnings[word])) {
        hits.addAll(places[word], at);
      }
    }
  }

  private static boolean standsAt(byte[] text, int at, byte[] word) {
    int end = at + word.length;
    return end <= text.length && Arrays.equals(text, at, end, word, 0, word.length);
  }
}
