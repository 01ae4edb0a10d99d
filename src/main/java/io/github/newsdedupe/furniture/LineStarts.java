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
    places = placesByWord.values().toArray(new int[0][]);
    words = new long[places.length];
    int number = 0;
    for (String each : placesByWord.keySet()) {
      byte[] word = Literal.utf8(each);
      words[number] = key(word, 0) | number++;
      table[hash(word, 0)] = true;
    }
    Arrays.sort(words);
  }

  private static int hash(byte[] text, int at) {
    return ((int) INT.get(text, at) * 0x9E3779B1) >>> (Integer.SIZE - TABLE_BITS);
  }

  private static long key(byte[] text, int at) {
    return (long) (int) INT.get(text, at) << 32;
  }

  /** Adds every line that may begin with a word, in text order. */
  void scan(byte[] text, Lines lines, Hits hits) {
    for (int line = 0; line < lines.count(); line++) {
      int at = lines.contentStart(line);
      if (at + WINDOW <= text.length && table[hash(text, at)]) {
        look(key(text, at), at, hits);
      }
    }
  }

  private void look(long key, int at, Hits hits) {
    int found = Arrays.binarySearch(words, key);
    int first = found >= 0 ? found : -found - 1;
    for (int i = first; i < words.length && words[i] >> 32 == key >> 32; i++) {
      hits.addAll(places[(int) words[i]], at);
    }
  }
}
