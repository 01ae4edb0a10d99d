package io.github.newsdedupe.lsh;

import java.util.Arrays;

/** A growing array. */
final class LongList {

  private long[] values = new long[256];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  /** Sorts, and keeps one of those that are the same. */
  void makeDistinct() {
    Arrays.sort(values, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[distinct++] = values[i];
      }
    }
    size = distinct;
  }

  /** Forgets all values, and keeps the room for them. */
  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** The array itself, of which the first {@link #size} count. */
  long[] values() {
    return values;
  }
}
