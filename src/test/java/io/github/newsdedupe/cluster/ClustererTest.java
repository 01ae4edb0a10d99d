package io.github.newsdedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClustererTest {

  @Test
  void two_copies_are_led_by_the_longer() {
    Clustering clustering = Clusterer.cluster(3, List.of(pair(0, 2)), i -> i * 10);

    assertEquals(1, clustering.clusters().size());
    assertEquals(2, clustering.clusters().get(0).representative());
  }

  @Test
  void two_copies_of_one_length_are_led_by_the_first() {
    Clustering clustering = Clusterer.cluster(3, List.of(pair(0, 2)), i -> 10);

    assertEquals(0, clustering.clusters().get(0).representative());
  }

  @Test
  void a_chain_is_cut_where_its_ends_are_not_similar_to_the_representative() {
    List<SimilarPair> chain = List.of(pair(0, 1), pair(1, 2), pair(2, 3), pair(3, 4));

    Clustering clustering = Clusterer.cluster(5, chain, i -> 10);

    assertEquals(
        List.of(1, 3), clustering.clusters().stream().map(Cluster::representative).toList());
    assertEquals(List.of(pair(2, 3)), clustering.apart());
  }

  @Test
  void the_weakest_link_is_the_least_similarity_to_the_representative() {
    SimilarPair weak = new SimilarPair(0, 1, new Similarity(0.55, 1, 1), Relation.NEAR_DUPLICATE);
    SimilarPair strong = new SimilarPair(0, 2, new Similarity(0.9, 1, 1), Relation.NEAR_DUPLICATE);

    Cluster cluster = Clusterer.cluster(3, List.of(strong, weak), i -> 10).clusters().get(0);

    assertEquals(0.55, cluster.weakestLink());
    assertEquals(List.of(weak, strong), cluster.edges());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void in_random_graphs_every_member_is_similar_to_its_representative(long seed) {
    int articles = 60;
    List<SimilarPair> pairs = randomPairs(seed, articles);

    Clustering clustering = Clusterer.cluster(articles, pairs, i -> i % 7);

    Set<Integer> seen = new HashSet<>();
    for (Cluster cluster : clustering.clusters()) {
      assertTrue(cluster.size() >= 2);
      cluster.members().forEach(member -> assertTrue(seen.add(member), "twice: " + member));
      cluster.edges().forEach(edge -> assertTrue(pairs.contains(edge)));
    }
    for (SimilarPair apart : clustering.apart()) {
      assertFalse(inOneCluster(clustering, apart));
    }
    long inside = pairs.stream().filter(pair -> inOneCluster(clustering, pair)).count();
    assertEquals(pairs.size(), inside + clustering.apart().size());
    pairs.forEach(pair -> assertTrue(seen.contains(pair.a()) || seen.contains(pair.b())));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void the_order_of_pairs_does_not_matter(long seed) {
    List<SimilarPair> pairs = randomPairs(seed, 60);
    List<SimilarPair> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(seed));

    assertEquals(
        Clusterer.cluster(60, pairs, i -> i % 7), Clusterer.cluster(60, shuffled, i -> i % 7));
  }

  private static List<SimilarPair> randomPairs(long seed, int articles) {
    SplittableRandom random = new SplittableRandom(seed);
    List<SimilarPair> pairs = new ArrayList<>();
    for (int a = 0; a < articles; a++) {
      for (int b = a + 1; b < articles; b++) {
        if (random.nextInt(20) == 0) {
          pairs.add(pair(a, b));
        }
      }
    }
    return pairs;
  }

  private static boolean inOneCluster(Clustering clustering, SimilarPair pair) {
    return clustering.clusters().stream()
        .map(cluster -> cluster.members().toList())
        .anyMatch(members -> members.contains(pair.a()) && members.contains(pair.b()));
  }

  private static SimilarPair pair(int a, int b) {
    return new SimilarPair(a, b, new Similarity(0.8, 0.9, 0.9), Relation.NEAR_DUPLICATE);
  }
}
