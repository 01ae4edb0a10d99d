package io.github.newsdedupe.similarity;

import io.github.newsdedupe.similarity.RelationSteps.Step;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Recorded pairs in columns: 48 bytes a pair and nine for each step of its relation, where objects
 * take several times as much.
 */
public final class RecordedPairs extends AbstractList<RecordedPair> implements RandomAccess {

  /** Numbers of a pair: Jaccard, the two containments, raw Jaccard. */
  private static final int NUMBERS = 4;

  private long[] keys = new long[16];
  private double[] numbers = new double[NUMBERS * 16];

  /** Where the steps of each pair end; they begin where those of the pair before end. */
  private int[] ends = new int[16];

  private byte[] relations = new byte[32];
  private double[] upTo = new double[32];

  /** In which order they are; empty as long as it is that in which they came. */
  private int[] order = {};

  /** The keys in their order. */
  private long[] sorted = {};

  private int size;

  /** Takes pairs up, each once, from any thread; {@link #sort} when all are there. */
  public synchronized void take(List<RecordedPair> pairs) {
    pairs.forEach(this::take);
  }

  private void take(RecordedPair pair) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * NUMBERS * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    keys[size] = key(pair.a(), pair.b());
    numbers[NUMBERS * size] = pair.similarity().jaccard();
    numbers[NUMBERS * size + 1] = pair.similarity().containmentA();
    numbers[NUMBERS * size + 2] = pair.similarity().containmentB();
    numbers[NUMBERS * size + 3] = pair.jaccardRaw();
    ends[size] = put(pair.relations().steps(), size == 0 ? 0 : ends[size - 1]);
    size++;
  }

  private int put(List<Step> steps, int start) {
    int end = start + steps.size();
    if (end > relations.length) {
      relations = Arrays.copyOf(relations, 2 * end);
      upTo = Arrays.copyOf(upTo, 2 * end);
    }
    for (int i = start; i < end; i++) {
      relations[i] = steps.get(i - start).relation().number();
      upTo[i] = steps.get(i - start).upTo();
    }
    return end;
  }

  private static long key(int a, int b) {
    return ((long) a << Integer.SIZE) | b;
  }

  /** Puts them into the order of their places, in which they came from no thread. */
  public synchronized void sort() {
    sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    order = new int[size];
    for (int i = 0; i < size; i++) {
      order[Arrays.binarySearch(sorted, keys[i])] = i;
    }
  }

  @Override
  public RecordedPair get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    int i = order[index];
    int at = NUMBERS * i;
    return new RecordedPair(
        (int) (keys[i] >>> Integer.SIZE),
        (int) keys[i],
        new Similarity(numbers[at], numbers[at + 1], numbers[at + 2]),
        numbers[at + 3],
        steps(i == 0 ? 0 : ends[i - 1], ends[i]));
  }

  private RelationSteps steps(int start, int end) {
    List<Step> steps = new ArrayList<>();
    for (int i = start; i < end; i++) {
      steps.add(new Step(Relation.ofNumber(relations[i]), upTo[i]));
    }
    return new RelationSteps(steps);
  }

  /** The pair of two articles, the lesser place first; it is one of these. */
  public RecordedPair of(int a, int b) {
    return get(Arrays.binarySearch(sorted, key(a, b)));
  }

  @Override
  public int size() {
    return size;
  }
}
