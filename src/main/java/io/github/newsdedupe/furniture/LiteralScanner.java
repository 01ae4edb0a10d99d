package io.github.newsdedupe.furniture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds all occurrences of all literals in one pass over the bytes (Aho and Corasick, CACM 1975),
 * as a complete automaton: one table look-up a byte, whatever the number of literals.
 *
 * <p>Bytes are first mapped to classes, one for each byte that occurs in a literal and one for the
 * rest, so that the table of a few hundred literals stays within the second-level cache.
 */
final class LiteralScanner {

  /** Receives an occurrence. */
  @FunctionalInterface
  interface Hit {
    /** Literal number {@code literal} begins at offset {@code at}. */
    void accept(int literal, int at);
  }

  private static final int[] NOTHING = {};

  private final int[] classes = new int[256];
  private final int width;

  /** The state after a byte: {@code table[state * width + classes[byte]]}. */
  private int[] table;

  /** The literals that end in each state. */
  private int[][] ends;

  private final int[] lengths;
  private int states = 1;

  LiteralScanner(List<String> literals) {
    List<byte[]> bytes =
        literals.stream().map(literal -> literal.getBytes(StandardCharsets.UTF_8)).toList();
    width = classify(bytes);
    int size = bytes.stream().mapToInt(literal -> literal.length).sum() + 1;
    table = new int[size * width];
    ends = new int[size][];
    Arrays.fill(ends, NOTHING);
    lengths = bytes.stream().mapToInt(literal -> literal.length).toArray();
    for (int i = 0; i < bytes.size(); i++) {
      add(bytes.get(i), i);
    }
    complete();
  }

  /** Hands over every occurrence, in the order in which they end. */
  void scan(byte[] text, Hit hit) {
    int state = 0;
    for (int i = 0; i < text.length; i++) {
      state = table[state * width + classes[text[i] & 0xFF]];
      if (ends[state].length > 0) {
        for (int literal : ends[state]) {
          hit.accept(literal, i + 1 - lengths[literal]);
        }
      }
    }
  }

  private int classify(List<byte[]> literals) {
    int count = 1;
    for (byte[] literal : literals) {
      for (byte b : literal) {
        if (classes[b & 0xFF] == 0) {
          classes[b & 0xFF] = count++;
        }
      }
    }
    return count;
  }

  private void add(byte[] literal, int number) {
    int state = 0;
    for (byte b : literal) {
      int at = state * width + classes[b & 0xFF];
      if (table[at] == 0) {
        table[at] = states++;
      }
      state = table[at];
    }
    ends[state] = append(ends[state], number);
  }

  /**
   * Fills in, breadth first, where each state goes on a byte that continues none of its literals.
   */
  private void complete() {
    int[] fallback = new int[states];
    Deque<Integer> queue = new ArrayDeque<>(children(0));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      queue.addAll(children(state));
      for (int c = 0; c < width; c++) {
        int child = table[state * width + c];
        int other = table[fallback[state] * width + c];
        if (child > 0) {
          fallback[child] = other;
          ends[child] = append(ends[child], ends[other]);
        } else {
          table[state * width + c] = other;
        }
      }
    }
    table = Arrays.copyOf(table, states * width);
    ends = Arrays.copyOf(ends, states);
  }

  private List<Integer> children(int state) {
    List<Integer> children = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      if (table[state * width + c] > 0) {
        children.add(table[state * width + c]);
      }
    }
    return children;
  }

  private static int[] append(int[] to, int... more) {
    int[] joined = Arrays.copyOf(to, to.length + more.length);
    System.arraycopy(more, 0, joined, to.length, more.length);
    return joined;
  }
}
