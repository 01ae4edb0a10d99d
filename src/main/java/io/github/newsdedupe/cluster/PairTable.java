package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pairs of numbers that differ, and what became of those that are worth keeping: a table with open
 * addressing, of some 20 bytes a pair. A set and a map of boxed numbers take two hundred, and to
 * them most pairs of a dense group have one hash, the difference of their places.
 */
final class PairTable {

  private static final long FREE = 0;

  /** The first number in the upper half, the second in the lower; not both are 0. */
  private long[] keys = new long[1 << 6];

  /** By slot; none as long as nothing was kept. */
  private SimilarPair[] kept = {};

  private int size;

  /** Adds a pair; tells whether it was not there before. */
  boolean add(int first, int second) {
    if (4L * size >= 3L * keys.length) {
      grow();
    }
    long key = key(first, second);
    int slot = slotOf(key);
    if (keys[slot] == key) {
      return false;
    }
    keys[slot] = key;
    size++;
    return true;
  }

  /** Whether a pair was added or kept. */
  boolean contains(int first, int second) {
    return keys[slotOf(key(first, second))] != FREE;
  }

  /** Adds a pair and keeps what became of it. */
  void keep(SimilarPair pair) {
    add(pair.a(), pair.b());
    if (kept.length == 0) {
      kept = new SimilarPair[keys.length];
    }
    kept[slotOf(key(pair.a(), pair.b()))] = pair;
  }

  /** What became of a pair, if it was kept. */
  Optional<SimilarPair> find(int a, int b) {
    return kept.length == 0 ? Optional.empty() : Optional.ofNullable(kept[slotOf(key(a, b))]);
  }

  /** All that were kept, in their order. */
  List<SimilarPair> inOrder() {
    long[] sorted = new long[kept.length == 0 ? 0 : size];
    int count = 0;
    for (int slot = 0; slot < kept.length; slot++) {
      if (kept[slot] != null) {
        sorted[count++] = keys[slot];
      }
    }
    Arrays.sort(sorted, 0, count);
    List<SimilarPair> pairs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      pairs.add(kept[slotOf(sorted[i])]);
    }
    return pairs;
  }

  /** All pairs, the first number of each in the upper half, the second in the lower; rising. */
  long[] sorted() {
    return Arrays.stream(keys).filter(key -> key != FREE).sorted().toArray();
  }

  private static long key(int first, int second) {
    return (long) first << Integer.SIZE | second;
  }

  /** Where a pair is, or would be. */
  private int slotOf(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> Integer.SIZE) & (keys.length - 1);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    SimilarPair[] oldKept = kept;
    keys = new long[2 * oldKeys.length];
    kept = new SimilarPair[oldKept.length == 0 ? 0 : keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        if (kept.length > 0) {
          kept[slot] = oldKept[i];
        }
      }
    }
  }
}
