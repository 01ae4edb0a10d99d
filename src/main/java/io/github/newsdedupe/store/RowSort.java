package io.github.newsdedupe.store;

import java.util.concurrent.RecursiveAction;

/** Sorts rows by a comparison of them, in place of objects that would take five times as much. */
final class RowSort extends RecursiveAction {

  private static final long serialVersionUID = 1;

  /** Fewer rows are not worth another thread. */
  private static final int ALONE = 1 << 13;

  /** So few rows are sorted by insertion. */
  private static final int FEW = 7;

  /** Compares two rows. */
  @FunctionalInterface
  interface Order {
    /** Less than, equal to or greater than 0, as the first row comes before the other or not. */
    int compare(int row, int other);
  }

  private final transient int[] rows;
  private final transient int[] buffer;
  private final int from;
  private final int to;
  private final transient Order order;

  private RowSort(int[] rows, int[] buffer, int[] range, Order order) {
    this.rows = rows;
    this.buffer = buffer;
    this.from = range[0];
    this.to = range[1];
    this.order = order;
  }

  /** Sorts all, with the threads of the pool that this one belongs to. */
  static void sort(int[] rows, Order order) {
    new RowSort(rows, new int[rows.length], new int[] {0, rows.length}, order).invoke();
  }

  @Override
  protected void compute() {
    if (to - from <= FEW) {
      insert();
      return;
    }
    int middle = (from + to) >>> 1;
    RowSort left = part(from, middle);
    RowSort right = part(middle, to);
    if (to - from > ALONE) {
      invokeAll(left, right);
    } else {
      left.compute();
      right.compute();
    }
    if (order.compare(rows[middle - 1], rows[middle]) > 0) {
      merge(middle);
    }
  }

  private RowSort part(int start, int end) {
    return new RowSort(rows, buffer, new int[] {start, end}, order);
  }

  private void insert() {
    for (int i = from + 1; i < to; i++) {
      int row = rows[i];
      int at = i;
      while (at > from && order.compare(rows[at - 1], row) > 0) {
        rows[at] = rows[--at];
      }
      rows[at] = row;
    }
  }

  private void merge(int middle) {
    System.arraycopy(rows, from, buffer, from, middle - from);
    int left = from;
    int right = middle;
    for (int at = from; left < middle; at++) {
      boolean second = right < to && order.compare(buffer[left], rows[right]) > 0;
      rows[at] = second ? rows[right++] : buffer[left++];
    }
  }
}
