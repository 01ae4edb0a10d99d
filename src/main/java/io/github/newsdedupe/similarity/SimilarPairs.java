package io.github.newsdedupe.similarity;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * Verified pairs in columns, by their places: 33 bytes a pair, where objects take more than twice
 * as much.
 */
public final class SimilarPairs extends AbstractList<SimilarPair> implements RandomAccess {

  private long[] keys = new long[16];
  private double[] jaccards = new double[16];
  private double[] containmentsA = new double[16];
  private double[] containmentsB = new double[16];
  private byte[] relations = new byte[16];

  /** In which order they are; empty as long as it is that in which they came. */
  private int[] order = {};

  private int size;

  /** Takes pairs up, each once, from any thread; {@link #sort} when all are there. */
  public synchronized void take(List<SimilarPair> pairs) {
    if (size + pairs.size() > keys.length) {
      grow(Math.max(size + pairs.size(), keys.length + keys.length / 2));
    }
    for (SimilarPair pair : pairs) {
      keys[size] = key(pair.a(), pair.b());
      jaccards[size] = pair.similarity().jaccard();
      containmentsA[size] = pair.similarity().containmentA();
      containmentsB[size] = pair.similarity().containmentB();
      relations[size++] = pair.relation().number();
    }
  }

  private void grow(int length) {
    keys = Arrays.copyOf(keys, length);
    jaccards = Arrays.copyOf(jaccards, length);
    containmentsA = Arrays.copyOf(containmentsA, length);
    containmentsB = Arrays.copyOf(containmentsB, length);
    relations = Arrays.copyOf(relations, length);
  }

  private static long key(int a, int b) {
    return ((long) a << Integer.SIZE) | b;
  }

  /** Puts them into the order of their places, in which they came from no thread. */
  public synchronized void sort() {
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    order = new int[size];
    for (int i = 0; i < size; i++) {
      order[Arrays.binarySearch(sorted, keys[i])] = i;
    }
  }

  @Override
  public SimilarPair get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    int i = order[index];
    return new SimilarPair(
        (int) (keys[i] >>> Integer.SIZE),
        (int) keys[i],
        new Similarity(jaccards[i], containmentsA[i], containmentsB[i]),
        Relation.ofNumber(relations[i]));
  }

  @Override
  public int size() {
    return size;
  }

  /** The pairs of an article with those of greater places. */
  public List<SimilarPair> from(int article) {
    return IntStream.range(firstFrom(article), firstFrom(article + 1)).mapToObj(this::get).toList();
  }

  /** Where the pairs begin whose lesser place is this or more. */
  private int firstFrom(int article) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if ((int) (keys[order[middle]] >>> Integer.SIZE) < article) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
