package io.github.newsdedupe.engine;

import java.util.Arrays;

/**
 * Numbers other than 0: a table with open addressing, of some 16 bytes each. Boxed, they take 60.
 */
final class LongSet {

  private static final long FREE = 0;

  private long[] slots = new long[1 << 6];
  private int size;

  void add(long number) {
    if (4L * size >= 3L * slots.length) {
      grow();
    }
    int slot = slotOf(number);
    size += slots[slot] == FREE ? 1 : 0;
    slots[slot] = number;
  }

  boolean contains(long number) {
    return slots[slotOf(number)] != FREE;
  }

  /** All of them, rising. */
  long[] sorted() {
    return Arrays.stream(slots).filter(number -> number != FREE).sorted().toArray();
  }

  /** Where a number is, or would be. */
  private int slotOf(long number) {
    long hash = number * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> Integer.SIZE) & (slots.length - 1);
    while (slots[slot] != FREE && slots[slot] != number) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (long number : old) {
      if (number != FREE) {
        slots[slotOf(number)] = number;
      }
    }
  }
}
