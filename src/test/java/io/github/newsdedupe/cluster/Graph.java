package io.github.newsdedupe.cluster;

import io.github.newsdedupe.Keep;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Articles of which only their relations are known. */
final class Graph implements Oracle {

  static final double THRESHOLD = .5;

  private static final int SHINGLES = 40;

  private final Map<List<Integer>, SimilarPair> pairs =
      new TreeMap<>(
          Comparator.comparingInt((List<Integer> pair) -> pair.get(0))
              .thenComparingInt(pair -> pair.get(1)));
  private final int count;
  private final IntUnaryOperator lengths;
  private int preferred = -1;

  Graph(int count, IntUnaryOperator lengths) {
    this.count = count;
    this.lengths = lengths;
  }

  /**
   * Articles of random shingles of families that overlap, so that similarities are true distances.
   */
  static Graph random(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    List<BitSet> shingles =
        IntStream.range(0, count).mapToObj(i -> shingles(random, i / 6 * 12)).toList();
    Graph graph = new Graph(count, i -> shingles.get(i).cardinality());
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        graph.add(a, b, similarity(shingles.get(a), shingles.get(b)));
      }
    }
    return graph;
  }

  private static BitSet shingles(SplittableRandom random, int from) {
    BitSet shingles = new BitSet();
    int size = random.nextInt(SHINGLES / 4, SHINGLES);
    IntStream.range(from, from + size).filter(i -> random.nextInt(8) > 0).forEach(shingles::set);
    shingles.set(from);
    return shingles;
  }

  private static Similarity similarity(BitSet a, BitSet b) {
    BitSet common = (BitSet) a.clone();
    common.and(b);
    double shared = common.cardinality();
    return new Similarity(
        shared / (a.cardinality() + b.cardinality() - shared),
        shared / a.cardinality(),
        shared / b.cardinality());
  }

  private void add(int a, int b, Similarity similarity) {
    boolean excerpt = similarity.greaterContainment() >= .8;
    Relation below = excerpt ? Relation.EXCERPT : Relation.BACKGROUND;
    Relation relation = similarity.jaccard() >= THRESHOLD ? Relation.NEAR_DUPLICATE : below;
    put(new SimilarPair(a, b, similarity, relation));
  }

  Graph near(int a, int b, double jaccard) {
    return put(new SimilarPair(a, b, new Similarity(jaccard, .9, .9), Relation.NEAR_DUPLICATE));
  }

  /** Two articles that are similar and not joined. */
  Graph alike(int a, int b, double jaccard) {
    return put(new SimilarPair(a, b, new Similarity(jaccard, .5, .5), Relation.BACKGROUND));
  }

  Graph excerpt(int excerpt, int parent, double share) {
    return put(contained(excerpt, parent, share, Relation.EXCERPT));
  }

  /** An excerpt that is most of its parent, and all in it. */
  Graph shortened(int excerpt, int parent, double jaccard) {
    Similarity similarity = new Similarity(jaccard, 1, jaccard);
    return put(
        excerpt < parent
            ? new SimilarPair(excerpt, parent, similarity, Relation.EXCERPT)
            : new SimilarPair(parent, excerpt, similarity.reversed(), Relation.EXCERPT));
  }

  /** An article that holds a share of another, too little to be its parent. */
  Graph holding(int article, int other, double share) {
    return put(contained(other, article, share, Relation.BACKGROUND));
  }

  private static SimilarPair contained(int part, int whole, double share, Relation relation) {
    Similarity similarity = new Similarity(.2, share, .2);
    return part < whole
        ? new SimilarPair(part, whole, similarity, relation)
        : new SimilarPair(whole, part, similarity.reversed(), relation);
  }

  Graph put(SimilarPair pair) {
    pairs.put(List.of(pair.a(), pair.b()), pair);
    return this;
  }

  /** The same articles, article {@code i} in the place {@code names[i]}. */
  Graph renamed(int[] names) {
    int[] lengthsByName = new int[count];
    IntStream.range(0, count).forEach(i -> lengthsByName[names[i]] = length(i));
    Graph graph = new Graph(count, i -> lengthsByName[i]);
    graph.preferred = preferred < 0 ? preferred : names[preferred];
    for (SimilarPair pair : pairs.values()) {
      int a = names[pair.a()];
      int b = names[pair.b()];
      graph.put(
          a < b
              ? new SimilarPair(a, b, pair.similarity(), pair.relation())
              : new SimilarPair(b, a, pair.similarity().reversed(), pair.relation()));
    }
    return graph;
  }

  Graph preferring(int article) {
    preferred = article;
    return this;
  }

  Clustering cluster() {
    return Component.cluster(articles(), pairs(), THRESHOLD);
  }

  List<SimilarPair> pairs() {
    return List.copyOf(pairs.values());
  }

  List<SimilarPair> versions() {
    return pairs().stream().filter(pair -> pair.relation().isVersion()).toList();
  }

  int count() {
    return count;
  }

  @Override
  public int length(int article) {
    return lengths.applyAsInt(article);
  }

  Comparator<Integer> preference() {
    return articles().preference();
  }

  /** The articles as clustering sees them: the preferred one is of an outlet that comes first. */
  Articles articles() {
    return new Articles(
        this,
        new ComparedPairs(this),
        new Component.Settings(THRESHOLD, Keep.parse("outlet:preferred"), OptionalInt.empty()));
  }

  @Override
  public String source(int article) {
    return article == preferred ? "preferred" : "";
  }

  @Override
  public OptionalLong day(int article) {
    return OptionalLong.empty();
  }

  @Override
  public void compare(List<CandidatePair> wanted, Consumer<SimilarPair> found) {
    wanted.forEach(pair -> found.accept(compare(pair.a(), pair.b())));
  }

  @Override
  public boolean isRecorded() {
    return false;
  }

  @Override
  public boolean areSimilar(int one, int other, double jaccard) {
    return compare(one, other).similarity().jaccard() >= jaccard;
  }

  @Override
  public SimilarPair compare(int one, int other) {
    CandidatePair pair = new CandidatePair(Math.min(one, other), Math.max(one, other));
    return pairs.getOrDefault(List.of(pair.a(), pair.b()), SimilarPair.unrelated(pair));
  }
}
