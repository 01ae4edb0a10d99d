package io.github.newsdedupe.sketch;

/**
 * The distinct shingles of an article, as 64-bit hashes in a table with open addressing: hashes are
 * as good as random already, so their highest bits say where they go. Sorting them instead takes
 * three times as long ({@code StagesBenchmark}, {@code set} and {@code sort}).
 *
 * <p>Two different shingles of a pair of articles share a hash with a chance below
 * 10<sup>-12</sup>, so set operations on hashes are called exact.
 */
public final class ShingleSet {

  private static final long FREE = 0;

  /** Twice as many as hashes at least: with fewer, most are not where they belong. */
  private final long[] slots;

  private final int mask;
  private final int shift;
  private int size;

  /** Whether it holds the one hash that looks like a free slot. */
  private boolean holdsFree;

  private ShingleSet(int most) {
    int bits = Integer.SIZE + 1 - Integer.numberOfLeadingZeros(most);
    slots = new long[1 << bits];
    mask = slots.length - 1;
    shift = Long.SIZE - bits;
  }

  /** The set of the first of these hashes. */
  static ShingleSet of(long[] hashes, int count) {
    ShingleSet set = new ShingleSet(Math.max(1, count));
    for (int i = 0; i < count; i++) {
      long hash = hashes[i];
      int slot = set.slotOf(hash);
      set.size += set.slots[slot] == FREE && hash != FREE ? 1 : 0;
      set.slots[slot] = hash;
      set.holdsFree |= hash == FREE;
    }
    set.size += set.holdsFree ? 1 : 0;
    return set;
  }

  /** Where a hash is, or would be. */
  private int slotOf(long hash) {
    int slot = (int) (hash >>> shift);
    while (isTaken(slot, hash)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Whether a slot holds another hash; a small method of its own, so that it is compiled in. */
  private boolean isTaken(int slot, long hash) {
    long found = slots[slot];
    return found != hash && found != FREE;
  }

  /** The number of distinct shingles. */
  public int size() {
    return size;
  }

  /** Whether it holds a shingle. */
  boolean contains(long hash) {
    return hash == FREE ? holdsFree : slots[slotOf(hash)] != FREE;
  }

  /** How many shingles both sets hold. */
  public int intersectionSize(ShingleSet other) {
    ShingleSet few = size <= other.size ? this : other;
    ShingleSet many = few == this ? other : this;
    int common = few.holdsFree && many.holdsFree ? 1 : 0;
    long[] hashes = few.packed();
    for (int i = 0; i < few.size; i++) {
      common += many.slots[many.slotOf(hashes[i])] != FREE ? 1 : 0;
    }
    return common;
  }

  /** Whether both sets hold so many shingles, at least 1; told as soon as it is known. */
  public boolean shares(int needed, ShingleSet other) {
    return size <= other.size ? isSharedBy(needed, other) : other.isSharedBy(needed, this);
  }

  private boolean isSharedBy(int needed, ShingleSet many) {
    int common = holdsFree && many.holdsFree ? 1 : 0;
    int spare = size - needed - (holdsFree ? 1 - common : 0);
    for (int i = 0; common < needed && spare >= 0; i++) {
      if (slots[i] != FREE) {
        int found = many.slots[many.slotOf(slots[i])] == FREE ? 0 : 1;
        common += found;
        spare -= 1 - found;
      }
    }
    return common >= needed;
  }

  /**
   * All hashes but the one that looks like a free slot, and free slots after them. Half of the
   * slots are free at random: asking each whether it is would take longer than all lookups.
   */
  private long[] packed() {
    long[] packed = new long[size + 1];
    int count = 0;
    for (long hash : slots) {
      packed[count] = hash;
      count += (int) ((hash | -hash) >>> (Long.SIZE - 1));
    }
    return packed;
  }
}
