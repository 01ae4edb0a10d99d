package io.github.newsdedupe.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Candidate pairs as a graph: of each article, numbered from 0, those that it may be similar to.
 */
final class CandidateGraph {

  /** The places of the articles, in order. */
  private final int[] places;

  /** Where the neighbours of each article begin, and where the last ones end. */
  private final int[] starts;

  private final int[] neighbours;

  private CandidateGraph(int[] places, int[] starts, int[] neighbours) {
    this.places = places;
    this.starts = starts;
    this.neighbours = neighbours;
  }

  /**
   * The graph of a group.
   *
   * @param pairs the lesser place of each in the upper half, the greater in the lower
   * @param from where the group begins
   * @param to where it ends
   */
  static CandidateGraph of(long[] pairs, int from, int to) {
    int[] places = places(pairs, from, to);
    int[] ends = new int[places.length + 1];
    for (int i = from; i < to; i++) {
      ends[number(places, lesser(pairs[i])) + 1]++;
      ends[number(places, greater(pairs[i])) + 1]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    int[] starts = ends.clone();
    int[] neighbours = new int[2 * (to - from)];
    for (int i = from; i < to; i++) {
      int a = number(places, lesser(pairs[i]));
      int b = number(places, greater(pairs[i]));
      neighbours[ends[a]++] = b;
      neighbours[ends[b]++] = a;
    }
    return new CandidateGraph(places, starts, neighbours);
  }

  private static int[] places(long[] pairs, int from, int to) {
    BitSet places = new BitSet();
    for (int i = from; i < to; i++) {
      places.set(lesser(pairs[i]));
      places.set(greater(pairs[i]));
    }
    return places.stream().toArray();
  }

  private static int lesser(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  private static int greater(long pair) {
    return (int) pair;
  }

  private static int number(int[] places, int place) {
    return Arrays.binarySearch(places, place);
  }

  /** How many articles there are. */
  int size() {
    return places.length;
  }

  /** The place of an article. */
  int place(int article) {
    return places[article];
  }

  /** The article at a place. */
  int articleAt(int place) {
    return number(places, place);
  }

  /** Those that an article may be similar to. */
  IntStream neighbours(int article) {
    return Arrays.stream(neighbours, starts[article], starts[article + 1]);
  }

  /** All articles, those with the most neighbours first. */
  Stream<Integer> hubsFirst() {
    return IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparingInt(article -> starts[article] - starts[article + 1]));
  }
}
