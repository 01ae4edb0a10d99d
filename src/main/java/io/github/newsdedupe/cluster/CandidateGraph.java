package io.github.newsdedupe.cluster;

import io.github.newsdedupe.lsh.CandidatePair;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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

  /** The graph of these pairs. */
  static CandidateGraph of(List<CandidatePair> pairs) {
    int[] places = places(pairs);
    int[] ends = new int[places.length + 1];
    for (CandidatePair pair : pairs) {
      ends[number(places, pair.a()) + 1]++;
      ends[number(places, pair.b()) + 1]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    int[] starts = ends.clone();
    int[] neighbours = new int[2 * pairs.size()];
    for (CandidatePair pair : pairs) {
      int a = number(places, pair.a());
      int b = number(places, pair.b());
      neighbours[ends[a]++] = b;
      neighbours[ends[b]++] = a;
    }
    return new CandidateGraph(places, starts, neighbours);
  }

  private static int[] places(List<CandidatePair> pairs) {
    BitSet places = new BitSet();
    for (CandidatePair pair : pairs) {
      places.set(pair.a());
      places.set(pair.b());
    }
    return places.stream().toArray();
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
