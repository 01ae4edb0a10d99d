package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntUnaryOperator;

/**
 * Groups articles around representatives: the article with the most similar articles that are still
 * free takes them all, and so on (the star cover of Aslam, Pelekhov, Rus, 1998).
 *
 * <p>Every member is similar to its representative by a verified pair, so that A~B and B~C never
 * bring together A and C by themselves: the closure of such chains has made one cluster of 859,091
 * documents elsewhere (marin-community/marin, issue 6854).
 */
public final class Clusterer {

  private static final int FREE = -1;

  /** An article and how many free neighbours it had when it was queued. */
  private record Star(int article, int degree, int length) {}

  private static final Comparator<Star> LARGEST_FIRST =
      Comparator.comparingInt((Star star) -> -star.degree)
          .thenComparingInt(star -> -star.length)
          .thenComparingInt(Star::article);

  private final Map<Integer, List<SimilarPair>> neighbours = new HashMap<>();
  private final int[] clusterOf;
  private final IntUnaryOperator lengths;

  private Clusterer(int articles, List<SimilarPair> pairs, IntUnaryOperator lengths) {
    this.lengths = lengths;
    clusterOf = new int[articles];
    Arrays.fill(clusterOf, FREE);
    for (SimilarPair pair : pairs) {
      neighbours.computeIfAbsent(pair.a(), a -> new ArrayList<>()).add(pair);
      neighbours.computeIfAbsent(pair.b(), b -> new ArrayList<>()).add(pair);
    }
  }

  /**
   * Clusters articles {@code 0} to {@code articles - 1}.
   *
   * @param pairs verified pairs in any order, each once
   * @param lengths the number of words of an article: of two stars of one size the longer article
   *     leads, then the lesser place
   */
  public static Clustering cluster(
      int articles, List<SimilarPair> pairs, IntUnaryOperator lengths) {
    Clusterer clusterer = new Clusterer(articles, pairs, lengths);
    List<Cluster> clusters = clusterer.cover();
    return new Clustering(clusters, clusterer.apart(pairs));
  }

  private List<Cluster> cover() {
    PriorityQueue<Star> queue = new PriorityQueue<>(LARGEST_FIRST);
    neighbours.keySet().forEach(article -> queue.add(star(article)));
    List<Cluster> clusters = new ArrayList<>();
    while (!queue.isEmpty()) {
      Star queued = queue.remove();
      Star now = star(queued.article);
      if (clusterOf[now.article] != FREE || now.degree == 0) {
        continue;
      }
      if (now.degree < queued.degree) {
        queue.add(now);
      } else {
        clusters.add(take(now.article));
      }
    }
    clusters.sort(Comparator.comparingInt(Cluster::representative));
    return clusters;
  }

  private Star star(int article) {
    return new Star(article, freeEdges(article).size(), lengths.applyAsInt(article));
  }

  private List<SimilarPair> freeEdges(int article) {
    return neighbours.getOrDefault(article, List.of()).stream()
        .filter(pair -> clusterOf[pair.other(article)] == FREE)
        .toList();
  }

  private Cluster take(int representative) {
    Cluster cluster = new Cluster(representative, freeEdges(representative));
    clusterOf[representative] = representative;
    cluster.edges().forEach(edge -> clusterOf[edge.other(representative)] = representative);
    return cluster;
  }

  private List<SimilarPair> apart(List<SimilarPair> pairs) {
    return pairs.stream()
        .filter(pair -> clusterOf[pair.a()] != clusterOf[pair.b()])
        .sorted(Comparator.comparingInt(SimilarPair::a).thenComparingInt(SimilarPair::b))
        .toList();
  }
}
