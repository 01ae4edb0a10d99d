package io.github.newsdedupe.furniture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds all occurrences of all literals in one pass over the bytes.
 *
 * <p>Of each literal two windows of four bytes are looked for, at the place where ordinary text
 * holds them least often. Each second offset of the text is one load, one multiplication and one
 * entry of a table that fits the first-level cache, and no offset waits for the one before: what an
 * automaton (Aho and Corasick, 1975) cannot do, whose every step needs the state of the last.
 * {@code StripBenchmark} measures it.
 */
final class LiteralScanner {

  /** Every second offset of the text is looked at, so a literal has two windows next to another. */
  private static final int STRIDE = 2;

  private static final int WINDOW = Integer.BYTES;

  /** Bytes of the shortest literal. */
  static final int SHORTEST = WINDOW + STRIDE - 1;

  /**
   * The table has two to this many entries, 32 KB. Two bits fewer, and one offset in twenty is
   * looked at closer for nothing instead of one in eighty; two more, and the table is far larger
   * than the first-level cache.
   */
  private static final int TABLE_BITS = 15;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** Groups are told apart by a byte; more literals than that, and some share a group. */
  private static final int MAX_GROUPS = 255;

  private record Window(int literal, int offset, int bytes) {}

  private static final Window[] NO_WINDOWS = {};

  private final List<byte[]> literals;

  /** What is reported for each literal. */
  private final int[][] places;

  /** By the hash of four bytes, the group of windows that they may be one of; 0 for none. */
  private final byte[] table = new byte[1 << TABLE_BITS];

  private final Window[][] groups;

  /**
   * A scanner.
   *
   * @param placesByLiteral what to report for each literal, of at least {@link #SHORTEST} bytes
   */
  LiteralScanner(Map<String, int[]> placesByLiteral) {
    literals = new ArrayList<>();
    placesByLiteral.keySet().forEach(literal -> literals.add(Literal.utf8(literal)));
    places = placesByLiteral.values().toArray(new int[0][]);
    groups = new Window[1 + Math.min(literals.size(), MAX_GROUPS)][];
    Arrays.fill(groups, NO_WINDOWS);
    for (int i = 0; i < literals.size(); i++) {
      int rarest = rarest(literals.get(i));
      for (int offset = rarest; offset < rarest + STRIDE; offset++) {
        Window window = new Window(i, offset, (int) INT.get(literals.get(i), offset));
        int hash = hash(window.bytes);
        if (table[hash] == 0) {
          table[hash] = (byte) (1 + i % MAX_GROUPS);
        }
        add(window, table[hash] & 0xFF);
      }
    }
  }

  private void add(Window window, int group) {
    int size = groups[group].length;
    groups[group] = Arrays.copyOf(groups[group], size + 1);
    groups[group][size] = window;
  }

  /** Adds every occurrence; those of one literal in text order. */
  void scan(byte[] text, Hits hits) {
    int last = text.length - WINDOW;
    for (int i = 0; i <= last; i += STRIDE) {
      int bytes = (int) INT.get(text, i);
      int group = table[hash(bytes)];
      if (group != 0) {
        lookCloser(text, i, groups[group & 0xFF], hits);
      }
    }
  }

  private void lookCloser(byte[] text, int at, Window[] group, Hits hits) {
    int bytes = (int) INT.get(text, at);
    for (Window window : group) {
      if (window.bytes == bytes && standsAt(text, at - window.offset, window.literal)) {
        hits.addAll(places[window.literal], at - window.offset);
      }
    }
  }

  private boolean standsAt(byte[] text, int start, int number) {
    byte[] literal = literals.get(number);
    if (start < 0 || start + literal.length > text.length) {
      return false;
    }
    for (int i = 0; i < literal.length; i++) {
      if (text[start + i] != literal[i]) {
        return false;
      }
    }
    return true;
  }

  /** Multiplicative hashing (Knuth, 6.4): the high bits depend on all four bytes. */
  private static int hash(int bytes) {
    return (bytes * 0x9E3779B1) >>> (Integer.SIZE - TABLE_BITS);
  }

  /** Where the windows of a literal stand best. */
  private static int rarest(byte[] literal) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i + SHORTEST <= literal.length; i++) {
      int commonness = Commonness.of(literal, i, i + SHORTEST);
      if (commonness < least) {
        least = commonness;
        best = i;
      }
    }
    return best;
  }
}
