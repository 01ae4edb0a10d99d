package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Covers versions by stars: the article with the most versions that are still free takes them all,
 * and so on (the star cover of Aslam, Pelekhov, Rus, 1998). Versions count by their similarity, or
 * an article with two far versions would take one of them from its twin.
 *
 * <p>A star alone leaves its ends free to have nothing in common: at a threshold of .5 two articles
 * may each share half of the center, and not the same half. So any two members must have a good
 * part of the threshold. One minus Jaccard is a metric, hence most pairs need no look: those that
 * are both close to the center are close to each other.
 */
final class Stars {

  /**
   * The part of the threshold that any two members of a star must have. Lower, and the ends of a
   * rolling story share a cluster though they share no text; higher, and versions are parted that
   * an editor would keep together.
   */
  private static final double LEAST_SHARE = 0.6;

  /**
   * Members of a star that must be looked at pair by pair. Those beyond stay free and make a star
   * of their own, or a cluster of fifty thousand far members would cost a billion comparisons; at
   * 2,048 they are two million.
   */
  private static final int FAR_MEMBERS = 2_048;

  /**
   * Members that are looked at pair by pair before the stars that are still to come may have fewer:
   * with shares of one page in sixty thousand articles, each star would cost its two million again.
   */
  private static final int LOOKS = 1 << 22;

  private static final int FEW_FAR_MEMBERS = 128;

  /**
   * More than a sum of similarities changes with the order in which a million of them are added,
   * and less than one of them: what is left is known so well without adding up.
   */
  private static final double ROUNDING = 1e-3;

  /**
   * An article and what the similarities of its free versions add up to, or more: the versions that
   * were free when it was queued, and maybe are no longer.
   */
  private record Star(int article, double weight, int length) {}

  private static final Comparator<Star> HEAVIEST_FIRST =
      Comparator.comparingDouble((Star star) -> -star.weight)
          .thenComparingInt(star -> -star.length)
          .thenComparingInt(Star::article);

  private final Map<Integer, List<SimilarPair>> versions = new HashMap<>();

  /** By article with versions, what is left of its weight: each that is taken takes its part. */
  private final Map<Integer, Double> weightsLeft = new HashMap<>();

  private final Articles articles;
  private final Membership membership;
  private final double threshold;
  private final double leastJaccard;
  private int looks;

  Stars(Articles articles, Membership membership, double threshold) {
    this.articles = articles;
    this.membership = membership;
    this.threshold = threshold;
    this.leastJaccard = LEAST_SHARE * threshold;
  }

  /** The stars over these pairs; each is led by its center. */
  List<Cluster> cover(List<SimilarPair> pairs) {
    for (SimilarPair pair : pairs) {
      if (isVersion(pair)) {
        versions.computeIfAbsent(pair.a(), a -> new ArrayList<>()).add(pair);
        versions.computeIfAbsent(pair.b(), b -> new ArrayList<>()).add(pair);
      }
    }
    PriorityQueue<Star> queue = new PriorityQueue<>(HEAVIEST_FIRST);
    for (int article : versions.keySet()) {
      Star star = star(article);
      weightsLeft.put(article, star.weight);
      queue.add(star);
    }
    List<Cluster> stars = new ArrayList<>();
    while (!queue.isEmpty()) {
      next(queue.remove(), queue, stars);
    }
    return stars;
  }

  /**
   * Takes the star at the head of the queue, or queues it again with the weight that it has now. Of
   * most, adding up their versions is spared by what is known to be left: ten thousand articles of
   * one story lose versions a thousand times each.
   */
  private void next(Star queued, PriorityQueue<Star> queue, List<Cluster> stars) {
    if (!membership.isFree(queued.article)) {
      return;
    }
    double most = weightsLeft.getOrDefault(queued.article, 0.0) + ROUNDING;
    if (most < queued.weight - ROUNDING) {
      queue.add(new Star(queued.article, most, queued.length));
      return;
    }
    Star now = star(queued.article);
    if (now.weight == 0) {
      return;
    }
    if (now.weight < queued.weight) {
      queue.add(now);
    } else {
      stars.add(take(now.article));
    }
  }

  /** An excerpt that is nearly all of its parent is a version of it as well. */
  private boolean isVersion(SimilarPair pair) {
    return pair.relation().isVersion() || pair.similarity().jaccard() >= threshold;
  }

  private Star star(int article) {
    double weight =
        freeEdges(article).stream().mapToDouble(edge -> edge.similarity().jaccard()).sum();
    return new Star(article, weight, articles.length(article));
  }

  private List<SimilarPair> freeEdges(int article) {
    return versions.getOrDefault(article, List.of()).stream()
        .filter(pair -> membership.isFree(pair.other(article)))
        .toList();
  }

  private Cluster take(int center) {
    List<SimilarPair> edges = new ArrayList<>(freeEdges(center));
    edges.sort(
        Comparator.comparingDouble((SimilarPair edge) -> -edge.similarity().jaccard())
            .thenComparingInt(edge -> edge.other(center)));
    List<SimilarPair> taken = new ArrayList<>();
    for (SimilarPair edge : edges) {
      boolean inWindow = membership.mayJoin(edge.other(center), center);
      if (inWindow && isCloseToAll(edge, taken, center)) {
        taken.add(edge);
        membership.join(edge.other(center), center);
      }
    }
    Cluster star = Cluster.of(center, taken);
    star.members().filter(member -> !membership.isFree(member)).forEach(this::letGo);
    return star;
  }

  /** Whoever has a member for a version has one less. */
  private void letGo(int article) {
    for (SimilarPair edge : versions.getOrDefault(article, List.of())) {
      weightsLeft.merge(edge.other(article), -edge.similarity().jaccard(), Double::sum);
    }
  }

  /**
   * Whether an article is close enough to the members taken so far.
   *
   * @param taken with rising distance from the center
   */
  private boolean isCloseToAll(SimilarPair edge, List<SimilarPair> taken, int center) {
    double vouched = 1 + leastJaccard - edge.similarity().jaccard();
    int nearest = taken.size() - 1 - (looks < LOOKS ? FAR_MEMBERS : FEW_FAR_MEMBERS);
    if (nearest >= 0 && taken.get(nearest).similarity().jaccard() < vouched) {
      return false;
    }
    for (int i = taken.size() - 1; i >= 0; i--) {
      if (taken.get(i).similarity().jaccard() >= vouched) {
        return true;
      }
      looks++;
      if (!articles.areSimilar(edge.other(center), taken.get(i).other(center), leastJaccard)) {
        return false;
      }
    }
    return true;
  }
}
