package io.github.newsdedupe.lsh;

import java.util.Arrays;

/** The distinct hashes of some articles, each with a slot, and who has them. */
final class HashSlots {

  static final int NONE = -1;

  /** Room for each hash. Less, and most hashes of an archive are compared with some other. */
  private static final int ROOM = 4;

  /** Bits for each hash. Fewer, and more hashes of an archive are looked up in vain. */
  private static final int FILTER_ROOM = 32;

  /** A word of the filter has so many bits of a hash. */
  private static final int FILTER_SHIFT = 6;

  /** The fraction of the golden ratio: spreads hashes that share their highest bits. */
  private static final int SPREAD = 0x9E3779B9;

  /** By hash; in the lower half the article. */
  private final long[] postings;

  /** Where each slot begins among the postings. */
  private final int[] starts;

  private final int slots;

  /** Slots by the highest bits of what hashes are spread to; one too large, so that 0 is free. */
  private final int[] table;

  private final int shift;

  /** A bit for the lower bits of each hash: most hashes of an archive need no look further. */
  private final long[] filter;

  /** Takes the postings over. */
  HashSlots(long[] postings) {
    this.postings = postings;
    Arrays.sort(postings);
    this.starts = new int[postings.length + 1];
    int distinct = 0;
    for (int i = 0; i < postings.length; i++) {
      if (i == 0 || hash(postings[i]) != hash(postings[i - 1])) {
        starts[distinct++] = i;
      }
    }
    this.slots = distinct;
    this.starts[distinct] = postings.length;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(distinct * ROOM | 1);
    this.table = new int[1 << bits];
    this.shift = Integer.SIZE - bits;
    this.filter = new long[Integer.highestOneBit(distinct * FILTER_ROOM / Long.SIZE | 64)];
    for (int slot = 0; slot < distinct; slot++) {
      enter(slot);
    }
  }

  private void enter(int slot) {
    int at = (hash(postings[starts[slot]]) * SPREAD) >>> shift;
    while (table[at] != 0) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = slot + 1;
    int hash = hash(postings[starts[slot]]);
    filter[(hash >>> FILTER_SHIFT) & (filter.length - 1)] |= 1L << hash;
  }

  /**
   * The next of many hashes that has a slot; this is where looking through an archive spends its
   * time.
   *
   * @param from where to begin
   * @return where it is, or how many there are if there is none
   */
  int next(int[] hashes, int from) {
    int mask = filter.length - 1;
    for (int i = from; i < hashes.length; i++) {
      int hash = hashes[i];
      if ((filter[(hash >>> FILTER_SHIFT) & mask] >>> hash & 1) != 0 && slot(hash) != NONE) {
        return i;
      }
    }
    return hashes.length;
  }

  private static int hash(long posting) {
    return (int) (posting >>> Integer.SIZE);
  }

  int size() {
    return slots;
  }

  /** The slot of a hash, or {@link #NONE}. */
  int slot(int hash) {
    int at = (hash * SPREAD) >>> shift;
    while (table[at] != 0) {
      int slot = table[at] - 1;
      if (hash(postings[starts[slot]]) == hash) {
        return slot;
      }
      at = (at + 1) & (table.length - 1);
    }
    return NONE;
  }

  /** How many articles have the hash of a slot. */
  int articles(int slot) {
    return starts[slot + 1] - starts[slot];
  }

  /** Article {@code i} of a slot. */
  int article(int slot, int i) {
    return (int) postings[starts[slot] + i];
  }
}
