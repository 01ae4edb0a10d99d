package io.github.newsdedupe.cluster;

import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares a group of very many pairs by its hubs, the articles with the most pairs. Ten thousand
 * copies of a story make a million pairs, and nearly all say what a few have said. So those that
 * are close to a hub follow it. One minus Jaccard is a metric: any two followers of a hub are as
 * similar as the threshold asks, and are not compared. Nor is a follower with what its hub joins.
 */
final class HubComparison {

  /**
   * A group of so many pairs is compared by its hubs. Fewer, and pairs that {@code --pairs all}
   * would list are missing from groups that an archive often has; more, and groups wait for pairs
   * that say nothing new.
   */
  static final int MANY_PAIRS = 1 << 17;

  private static final int NONE = -1;

  private final CandidateGraph graph;
  private final ComparedPairs pairs;
  private final double close;

  /** By article, the hub that it follows; a hub follows itself. */
  private final int[] hubs;

  private final boolean[] done;

  /** By article, the sum of its similarities to what it joins. */
  private final double[] weights;

  /** What hubs join: the place of the hub in the upper half, that of the other in the lower. */
  private final PairTable joined = new PairTable();

  HubComparison(CandidateGraph graph, ComparedPairs pairs, double threshold) {
    this.graph = graph;
    this.pairs = pairs;
    this.close = (1 + threshold) / 2;
    this.hubs = new int[graph.size()];
    Arrays.fill(hubs, NONE);
    this.done = new boolean[graph.size()];
    this.weights = new double[graph.size()];
  }

  /** Compares what has to be compared. */
  void run() {
    graph.hubsFirst().forEach(this::meetNeighbours);
    long[] byHub = joined.sorted();
    int from = 0;
    for (int i = 1; i <= byHub.length; i++) {
      if (i == byHub.length || hubOf(byHub[i]) != hubOf(byHub[from])) {
        int[] others = Arrays.stream(byHub, from, i).mapToInt(key -> (int) key).toArray();
        meetCenter(hubOf(byHub[from]), others);
        from = i;
      }
    }
  }

  private static int hubOf(long key) {
    return (int) (key >>> Integer.SIZE);
  }

  /** A cluster forms around the article that has the most in common with others: all meet it. */
  private void meetCenter(int hub, int[] others) {
    int heaviest = hub;
    for (int other : others) {
      heaviest = weights[other] > weights[heaviest] ? other : heaviest;
    }
    int center = heaviest;
    joining(center, Arrays.stream(others).filter(other -> other != center));
  }

  private void meetNeighbours(int article) {
    done[article] = true;
    IntStream unknown =
        graph
            .neighbours(article)
            .filter(other -> !done[other])
            .filter(other -> !isVouchedFor(article, other) && !isVouchedFor(other, article));
    List<SimilarPair> joining = weighed(article, pairs.joiningCandidates(pairs(article, unknown)));
    if (hubs[article] == NONE) {
      hubs[article] = article;
      joining.forEach(pair -> take(article, pair));
    } else {
      introduce(article, joining);
    }
  }

  /** What joins a follower meets its hub, or it would hang on the follower alone. */
  private void introduce(int follower, List<SimilarPair> joining) {
    int hub = hubs[follower];
    IntStream others =
        joining.stream()
            .mapToInt(pair -> other(follower, pair))
            .filter(other -> other != hub && !joined.contains(hub, other));
    joining(hub, others).forEach(pair -> take(hub, pair));
  }

  private List<SimilarPair> joining(int article, IntStream others) {
    return weighed(article, pairs.joining(pairs(article, others)));
  }

  private List<SimilarPair> weighed(int article, List<SimilarPair> joining) {
    for (SimilarPair pair : joining) {
      weights[article] += pair.similarity().jaccard();
      weights[other(article, pair)] += pair.similarity().jaccard();
    }
    return joining;
  }

  private int other(int article, SimilarPair pair) {
    return graph.articleAt(pair.other(graph.place(article)));
  }

  private List<CandidatePair> pairs(int article, IntStream others) {
    return others.mapToObj(other -> pair(article, other)).toList();
  }

  private CandidatePair pair(int one, int other) {
    return new CandidatePair(graph.place(Math.min(one, other)), graph.place(Math.max(one, other)));
  }

  /** Whether the hub that an article follows speaks for it to another one. */
  private boolean isVouchedFor(int article, int other) {
    int hub = hubs[article];
    return hub != NONE && hub != article && (hubs[other] == hub || joined.contains(hub, other));
  }

  private void take(int hub, SimilarPair pair) {
    int other = other(hub, pair);
    joined.add(hub, other);
    if (hubs[other] == NONE && pair.similarity().jaccard() >= close) {
      hubs[other] = hub;
    }
  }
}
