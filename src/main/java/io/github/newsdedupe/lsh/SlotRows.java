package io.github.newsdedupe.lsh;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The rows of an archive that were met in each slot, of which no more are kept than need be. */
final class SlotRows {

  private final int most;
  private final int[][] rows;
  private final int[] counts;

  /**
   * No rows.
   *
   * @param slots how many there are
   * @param most rows of a slot that are kept
   */
  SlotRows(int slots, int most) {
    this.most = most;
    this.rows = new int[slots][];
    this.counts = new int[slots];
  }

  /** Keeps a row if there is room. */
  void addFirst(int slot, int row) {
    int count = counts[slot]++;
    if (count < most) {
      roomFor(slot, count)[count] = row;
    }
  }

  /** Keeps a row if there is room, and beyond that so many of the largest alone. */
  void addLargest(int slot, int row, IntUnaryOperator size, int largest) {
    int count = counts[slot]++;
    if (count < most) {
      roomFor(slot, count)[count] = row;
      return;
    }
    int[] kept = rows[slot];
    if (count == most) {
      kept =
          Arrays.stream(kept, 0, most)
              .boxed()
              .sorted((a, b) -> Integer.compare(size.applyAsInt(b), size.applyAsInt(a)))
              .limit(largest)
              .mapToInt(each -> each)
              .toArray();
      rows[slot] = kept;
    }
    for (int i = 0, larger = row; i < kept.length; i++) {
      if (size.applyAsInt(larger) > size.applyAsInt(kept[i])) {
        int smaller = kept[i];
        kept[i] = larger;
        larger = smaller;
      }
    }
  }

  private int[] roomFor(int slot, int count) {
    if (count == 0) {
      rows[slot] = new int[2];
    } else if (count == rows[slot].length) {
      rows[slot] = Arrays.copyOf(rows[slot], Math.min(most, count * 2));
    }
    return rows[slot];
  }

  /** How many rows of a slot are kept. */
  int size(int slot) {
    return counts[slot] == 0 ? 0 : Math.min(counts[slot], rows[slot].length);
  }

  /** Kept row {@code i} of a slot. */
  int row(int slot, int i) {
    return rows[slot][i];
  }
}
