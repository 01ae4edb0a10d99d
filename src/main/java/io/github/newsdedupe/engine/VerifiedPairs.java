package io.github.newsdedupe.engine;

import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pairs that were compared and are not to be compared again, and what became of those that are
 * worth keeping: a table with open addressing, of some 20 bytes a pair. A set and a map of boxed
 * numbers take two hundred, and to them most pairs of a dense group have one hash, the difference
 * of their places.
 */
final class VerifiedPairs {

  private static final long FREE = 0;

  /** The lesser place in the upper half, the greater, which is not 0, in the lower. */
  private long[] keys = new long[1 << 6];

  private SimilarPair[] kept = new SimilarPair[keys.length];
  private int size;

  /** Notes that a pair is compared; tells whether it was not before. */
  boolean add(CandidatePair pair) {
    if (4L * size >= 3L * keys.length) {
      grow();
    }
    long key = key(pair.a(), pair.b());
    int slot = slotOf(key);
    if (keys[slot] == key) {
      return false;
    }
    keys[slot] = key;
    size++;
    return true;
  }

  /** Whether a pair was added or kept. */
  boolean contains(CandidatePair pair) {
    return keys[slotOf(key(pair.a(), pair.b()))] != FREE;
  }

  /** Adds a pair and keeps what became of it. */
  void keep(SimilarPair pair) {
    add(new CandidatePair(pair.a(), pair.b()));
    kept[slotOf(key(pair.a(), pair.b()))] = pair;
  }

  /** What became of a pair, if it was kept. */
  Optional<SimilarPair> find(int a, int b) {
    return Optional.ofNullable(kept[slotOf(key(a, b))]);
  }

  /** All that were kept, in their order. */
  List<SimilarPair> inOrder() {
    long[] sorted = new long[size];
    int count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
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

  private static long key(int a, int b) {
    return (long) a << Integer.SIZE | b;
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
    kept = new SimilarPair[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        kept[slot] = oldKept[i];
      }
    }
  }
}
