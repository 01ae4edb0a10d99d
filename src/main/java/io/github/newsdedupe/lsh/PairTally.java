package io.github.newsdedupe.lsh;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/**
 * Counts how often each pair of places is met, in the memory of the distinct pairs: what comes in
 * is sorted and added up whenever there is as much of it as was counted before.
 *
 * <p>Where distinct pairs could be too many, only those are counted whose lesser places lie in a
 * range that begins at a given place; it ends where there is no more room, which shows on the way.
 * Whoever wants the others too meets all pairs once more.
 */
final class PairTally {

  /** The end of a range that all places from its beginning on are in. */
  static final int NO_END = Integer.MAX_VALUE;

  /**
   * The part of the heap in which pairs are counted at a time. Less, and a million articles are
   * grouped again and again where sentences recur everywhere, which makes twenty pairs an article;
   * more, and there is no room for it beside the articles.
   */
  private static final int PART_OF_HEAP = 8;

  /** Bytes that a distinct pair takes while what comes in is added up. */
  private static final int BYTES_A_PAIR = 40;

  /** What is gathered before the first counting. Less, and small runs count again and again. */
  private static final int LEAST_GATHERED = 1 << 16;

  private final int begin;
  private final int most;
  private int end = NO_END;
  private long[] gathered = new long[1024];
  private int size;
  private long[] pairs = {};
  private int[] counts = {};

  /** For all pairs. */
  PairTally() {
    this(0, Integer.MAX_VALUE);
  }

  /**
   * For as many pairs as there is room for.
   *
   * @param begin the first lesser place of the range
   * @param most distinct pairs that are kept; those of one lesser place are, however many
   */
  PairTally(int begin, int most) {
    this.begin = begin;
    this.most = most;
  }

  /** For how many pairs there is room. */
  static int roomInHeap() {
    long pairs = Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_A_PAIR;
    return (int) Math.min(pairs, Integer.MAX_VALUE);
  }

  /** Goes through pairs, the same ones each time. */
  @FunctionalInterface
  interface PairSource {
    /** Hands all pairs over, many at a time, from many threads. */
    void forEachPairs(Consumer<LongList> sink);
  }

  /**
   * Counts pairs range by range, and goes through all of them for each.
   *
   * @param begin the first lesser place of the first range
   * @param most distinct pairs of a range
   * @param whole takes from the tally of a range what it wants, as long as it is there
   */
  static void inRanges(int begin, int most, PairSource source, Consumer<PairTally> whole) {
    for (int from = begin; from < NO_END; ) {
      PairTally tally = new PairTally(from, most);
      source.forEachPairs(tally::addAll);
      whole.accept(tally);
      from = tally.end();
    }
  }

  /** Notes pairs, in any order and any number of times each; from any thread. */
  synchronized void addAll(LongList more) {
    for (int i = 0; i < more.size(); i++) {
      if (size == gathered.length) {
        makeRoom();
      }
      long pair = more.values()[i];
      int place = CandidatePairs.a(pair);
      if (place >= begin && place < end) {
        gathered[size++] = pair;
      }
    }
  }

  /** The first lesser place after the range. */
  synchronized int end() {
    return end;
  }

  private void makeRoom() {
    if (size >= Math.max(LEAST_GATHERED, pairs.length)) {
      count();
    } else {
      gathered = Arrays.copyOf(gathered, size * 2);
    }
  }

  /** Adds what was gathered to what was counted. */
  private void count() {
    gathered = size == gathered.length ? gathered : Arrays.copyOf(gathered, size);
    sort(gathered);
    int distinct = pairs.length + newPairs();
    long[] merged = new long[distinct];
    int[] sums = new int[distinct];
    int n = 0;
    int old = 0;
    for (int from = 0, next; from < size; from = next) {
      next = endOfRun(from);
      while (old < pairs.length && pairs[old] < gathered[from]) {
        merged[n] = pairs[old];
        sums[n++] = counts[old++];
      }
      boolean known = old < pairs.length && pairs[old] == gathered[from];
      merged[n] = gathered[from];
      sums[n++] = next - from + (known ? counts[old++] : 0);
    }
    System.arraycopy(pairs, old, merged, n, pairs.length - old);
    System.arraycopy(counts, old, sums, n, pairs.length - old);
    pairs = merged;
    counts = sums;
    size = 0;
    if (distinct > most) {
      cut();
    }
  }

  /** Ends the range where half of the room is taken, but not before its second place. */
  private void cut() {
    int first = CandidatePairs.a(pairs[0]);
    int last = most / 2;
    while (last < pairs.length && CandidatePairs.a(pairs[last]) == first) {
      last++;
    }
    if (last == pairs.length) {
      return;
    }
    end = CandidatePairs.a(pairs[last]);
    int kept = last;
    while (CandidatePairs.a(pairs[kept - 1]) == end) {
      kept--;
    }
    pairs = Arrays.copyOf(pairs, kept);
    counts = Arrays.copyOf(counts, kept);
  }

  /** By the greater place and then, keeping that order, by the lesser: the order of the pairs. */
  private static void sort(long[] pairs) {
    swapPlaces(pairs);
    Grouping.byHash(pairs);
    swapPlaces(pairs);
    Grouping.byHash(pairs);
  }

  private static void swapPlaces(long[] pairs) {
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = Long.rotateLeft(pairs[i], Integer.SIZE);
    }
  }

  /** How many of the gathered pairs were not counted before: arrays need be no longer than that. */
  private int newPairs() {
    int found = 0;
    int old = 0;
    for (int from = 0; from < size; from = endOfRun(from)) {
      while (old < pairs.length && pairs[old] < gathered[from]) {
        old++;
      }
      found += old < pairs.length && pairs[old] == gathered[from] ? 0 : 1;
    }
    return found;
  }

  /** Where another pair begins among the sorted ones. */
  private int endOfRun(int from) {
    int to = from + 1;
    while (to < size && gathered[to] == gathered[from]) {
      to++;
    }
    return to;
  }

  /**
   * Adds to a list, of the pairs with each first place, those that were met most often, of equal
   * ones the first; forgets all.
   *
   * @param most how many of a place are wanted
   */
  synchronized void addBest(IntUnaryOperator most, LongList best) {
    count();
    for (int from = 0, to; from < pairs.length; from = to) {
      int place = CandidatePairs.a(pairs[from]);
      to = from + 1;
      while (to < pairs.length && CandidatePairs.a(pairs[to]) == place) {
        to++;
      }
      addBest(from, to, most.applyAsInt(place), best);
    }
    pairs = new long[0];
    counts = new int[0];
  }

  private void addBest(int from, int to, int most, LongList best) {
    int[] sorted = Arrays.copyOfRange(counts, from, to);
    Arrays.sort(sorted);
    int least = to - from <= most ? 0 : sorted[to - from - most];
    int ofLeast = most;
    for (int i = from; i < to; i++) {
      ofLeast -= counts[i] > least ? 1 : 0;
    }
    for (int i = from; i < to; i++) {
      if (counts[i] > least || (counts[i] == least && ofLeast-- > 0)) {
        best.add(CandidatePairs.pair(CandidatePairs.a(pairs[i]), CandidatePairs.b(pairs[i])));
      }
    }
  }

  /** Tells of a pair and how often it was met whether it is wanted. */
  @FunctionalInterface
  interface Test {
    /** Whether the pair of {@code a} and {@code b}, which was met so often, is wanted. */
    boolean accepts(int a, int b, int count);
  }

  /** The distinct pairs that are wanted, sorted; forgets all. */
  CandidatePairs take(Test test) {
    LongList wanted = new LongList();
    take(test, wanted);
    return CandidatePairs.ofSorted(wanted);
  }

  /** Adds the distinct pairs that are wanted to a list, sorted; forgets all. */
  synchronized void take(Test test, LongList wanted) {
    count();
    gathered = new long[1024];
    for (int i = 0; i < pairs.length; i++) {
      if (test.accepts(CandidatePairs.a(pairs[i]), CandidatePairs.b(pairs[i]), counts[i])) {
        wanted.add(pairs[i]);
      }
    }
    pairs = new long[0];
    counts = new int[0];
  }
}
