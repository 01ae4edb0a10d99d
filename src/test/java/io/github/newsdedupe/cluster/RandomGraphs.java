package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Seeded graphs of any relations: more of what clustering must decide than texts would have. */
final class RandomGraphs {

  private static final Relation[] RELATIONS = Relation.values();

  private final SplittableRandom random;
  private final int count;

  RandomGraphs(long seed, int count) {
    this.random = new SplittableRandom(seed);
    this.count = count;
  }

  /** Few scores and few lengths, so that everything ties. */
  Graph tied() {
    int[] lengths = IntStream.range(0, count).map(i -> i % 3).toArray();
    return graph(random.nextInt(2, 8), lengths, random.nextInt(1, 5));
  }

  /** Scores and lengths of which no two are the same. */
  Graph untied() {
    return graph(random.nextInt(2, 8), shuffled(), 1 << 30);
  }

  /** Large stars in which few members are joined to all, so that few of them may lead. */
  Graph dense() {
    Graph graph = new Graph(count, i -> i);
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        double jaccard = random.nextDouble(.7, 1);
        if (a == 0 || random.nextInt(12) > 0) {
          graph.near(a, b, jaccard);
        } else {
          graph.alike(a, b, jaccard);
        }
      }
    }
    return graph;
  }

  private Graph graph(int oneIn, int[] lengths, int steps) {
    Graph graph = new Graph(count, i -> lengths[i]).preferring(random.nextInt(count));
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        if (random.nextInt(oneIn) == 0) {
          graph.put(pair(a, b, steps));
        }
      }
    }
    return graph;
  }

  private SimilarPair pair(int a, int b, int steps) {
    Relation relation = RELATIONS[random.nextInt(RELATIONS.length)];
    return switch (relation) {
      case IDENTICAL -> new SimilarPair(a, b, Similarity.FULL, relation);
      case NEAR_DUPLICATE -> pair(a, b, between(Graph.THRESHOLD, 1, steps), relation);
      case EXCERPT -> excerpt(a, b, steps);
      default -> pair(a, b, between(.3, 1, steps), relation);
    };
  }

  private SimilarPair pair(int a, int b, double jaccard, Relation relation) {
    return new SimilarPair(a, b, new Similarity(jaccard, jaccard, jaccard), relation);
  }

  private SimilarPair excerpt(int a, int b, int steps) {
    double jaccard = between(.05, .8, steps);
    Similarity similarity = new Similarity(jaccard, between(.8, 1, steps), jaccard);
    return new SimilarPair(
        a, b, random.nextBoolean() ? similarity : similarity.reversed(), Relation.EXCERPT);
  }

  private double between(double least, double most, int steps) {
    return least + (most - least) * random.nextInt(steps) / steps;
  }

  /** The numbers from 0 in any order. */
  int[] shuffled() {
    List<Integer> numbers = random.ints().distinct().limit(count).boxed().toList();
    List<Integer> sorted = numbers.stream().sorted().toList();
    return numbers.stream().mapToInt(sorted::indexOf).toArray();
  }
}
