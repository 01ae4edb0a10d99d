package io.github.newsdedupe.store;

import java.util.Arrays;

/**
 * Rows of so many numbers each, in pages: a table that grows by copying would for a moment take
 * twice its memory.
 */
final class IntRows {

  private static final int PAGE_BITS = 12;
  private static final int PAGE = 1 << PAGE_BITS;

  private final int width;
  private int[][] pages = new int[16][];
  private int size;

  IntRows(int width) {
    this.width = width;
  }

  /** Adds a row of zeros; returns its number. */
  int add() {
    int page = size >>> PAGE_BITS;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page * 2);
    }
    if ((size & (PAGE - 1)) == 0) {
      pages[page] = new int[width << PAGE_BITS];
    }
    return size++;
  }

  int size() {
    return size;
  }

  int get(int row, int column) {
    return pages[row >>> PAGE_BITS][(row & (PAGE - 1)) * width + column];
  }

  void set(int row, int column, int value) {
    pages[row >>> PAGE_BITS][(row & (PAGE - 1)) * width + column] = value;
  }

  long getLong(int row, int column) {
    return ((long) get(row, column) << Integer.SIZE) | (get(row, column + 1) & 0xFFFF_FFFFL);
  }

  void setLong(int row, int column, long value) {
    set(row, column, (int) (value >>> Integer.SIZE));
    set(row, column + 1, (int) value);
  }
}
