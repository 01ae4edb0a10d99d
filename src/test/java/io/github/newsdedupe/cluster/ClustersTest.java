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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClustersTest {

  @Test
  void two_copies_are_led_by_the_longer() {
    Graph graph = new Graph(3, i -> i * 10).near(0, 2, .8);

    assertEquals(List.of(2), representatives(graph.cluster()));
  }

  @Test
  void two_copies_of_one_length_are_led_by_the_first() {
    Graph graph = new Graph(3, i -> 10).near(0, 2, .8);

    assertEquals(List.of(0), representatives(graph.cluster()));
  }

  @Test
  void a_chain_is_cut_where_its_ends_are_not_similar_to_the_representative() {
    Graph graph = new Graph(5, i -> 10).near(0, 1, .8).near(1, 2, .8).near(2, 3, .8).near(3, 4, .8);
    graph.alike(0, 2, .6).alike(2, 4, .6).alike(1, 3, .6);

    Clustering clustering = graph.cluster();

    assertEquals(List.of(List.of(1, 0, 2), List.of(3, 4)), members(clustering));
    assertEquals(List.of(graph.compare(2, 3)), clustering.apart());
  }

  @Test
  void of_two_centers_as_similar_to_their_versions_the_longer_takes_them() {
    Graph graph = new Graph(4, i -> i).near(0, 1, .8).near(1, 2, .8).near(2, 3, .8);
    graph.alike(0, 2, .6).alike(1, 3, .6);

    assertEquals(List.of(List.of(2, 1, 3)), members(graph.cluster()));
  }

  @Test
  void two_articles_that_share_nothing_are_not_brought_together_by_a_third() {
    Graph graph = new Graph(3, i -> 10).near(0, 1, .5).near(1, 2, .55);

    Clustering clustering = graph.cluster();

    assertEquals(List.of(List.of(1, 2)), members(clustering));
    assertEquals(List.of(graph.compare(0, 1)), clustering.apart());
  }

  @Test
  void an_article_goes_with_its_twin_rather_than_with_two_far_versions() {
    Graph graph = new Graph(4, i -> i == 0 ? 99 : 10);
    graph.near(0, 1, .55).near(0, 2, .52).near(2, 3, .95).alike(1, 2, .4).alike(0, 3, .45);

    assertEquals(List.of(List.of(2, 0, 3)), members(graph.cluster()));
  }

  @Test
  void the_weakest_link_is_the_least_similarity_to_the_representative() {
    Graph graph = new Graph(3, i -> 10 - i).near(0, 1, .55).near(0, 2, .9).alike(1, 2, .5);

    Cluster cluster = graph.cluster().clusters().get(0);

    assertEquals(0.55, cluster.weakestLink());
    assertEquals(List.of(graph.compare(0, 1), graph.compare(0, 2)), cluster.edges());
  }

  @Test
  void an_excerpt_goes_to_its_parent_and_never_leads() {
    Graph graph = new Graph(2, i -> 10 + i).excerpt(1, 0, .9).preferring(1);

    Cluster cluster = graph.cluster().clusters().get(0);

    assertEquals(0, cluster.representative());
    assertEquals(0.9, cluster.weakestLink());
  }

  @Test
  void a_shortened_version_does_not_lead_even_if_it_is_preferred() {
    Graph graph = new Graph(3, i -> 10).near(0, 1, .8).preferring(2);
    graph.shortened(2, 0, .7).shortened(2, 1, .6);

    Cluster cluster = graph.cluster().clusters().get(0);

    assertEquals(List.of(0, 1, 2), cluster.members().toList());
    assertEquals(Optional.of(0), cluster.parentOf(2));
    assertEquals(Optional.empty(), cluster.parentOf(1));
    assertEquals(.8, cluster.weakestLink());
  }

  @Test
  void a_center_that_must_lead_its_parent_stays_its_excerpt_in_their_pair() {
    Graph graph = new Graph(3, i -> 10).shortened(1, 0, .6).near(1, 2, .6).alike(0, 2, .4);

    Cluster cluster = graph.cluster().clusters().get(0);

    assertEquals(List.of(1, 0, 2), cluster.members().toList());
    assertEquals(List.of(graph.compare(0, 1), graph.compare(1, 2)), cluster.pairs());
    assertEquals(Map.of(), cluster.parents());
    assertEquals(Relation.NEAR_DUPLICATE, cluster.relation(cluster.edges().get(0)));
  }

  @Test
  void an_excerpt_never_merges_two_clusters() {
    Graph graph = new Graph(5, i -> 10 * (5 - i)).near(0, 1, .8).near(2, 3, .8);
    graph.excerpt(4, 0, .9).excerpt(4, 2, .95);

    Clustering clustering = graph.cluster();

    assertEquals(List.of(List.of(0, 1), List.of(2, 3, 4)), members(clustering));
    assertEquals(List.of(graph.compare(0, 4)), clustering.apart());
  }

  @Test
  void copies_of_an_excerpt_stay_a_cluster_of_their_own() {
    Graph graph = new Graph(4, i -> 10 * (4 - i)).near(0, 1, .8).near(2, 3, .9);
    graph.excerpt(2, 0, .9).excerpt(2, 1, .85).excerpt(3, 0, .9);

    Clustering clustering = graph.cluster();

    assertEquals(List.of(List.of(0, 1), List.of(2, 3)), members(clustering));
    assertEquals(List.of(graph.compare(0, 2), graph.compare(0, 3)), clustering.apart());
  }

  @Test
  void an_excerpt_of_a_member_joins_if_the_representative_holds_half_of_it() {
    Graph graph = new Graph(4, i -> 10 * (4 - i)).near(0, 1, .8);
    graph.excerpt(2, 1, .9).holding(0, 2, .5).excerpt(3, 1, .9).holding(0, 3, .49);

    Cluster cluster = graph.cluster().clusters().get(0);

    assertEquals(List.of(0, 1, 2), cluster.members().toList());
    assertEquals(Map.of(2, graph.compare(1, 2)), cluster.parents());
    assertEquals(0.5, cluster.weakestLink());
  }

  @Test
  void the_preferred_member_leads_if_all_others_are_versions_of_it() {
    Graph graph = new Graph(3, i -> 10).near(0, 1, .8).near(0, 2, .8);

    assertEquals(List.of(0), representatives(graph.alike(1, 2, .4).preferring(1).cluster()));
    assertEquals(List.of(1), representatives(graph.near(1, 2, .6).preferring(1).cluster()));
  }

  @ParameterizedTest(name = "{0} is of rank {1}, {2} leads")
  @CsvSource({"5, 16, 5", "4, 17, 0"})
  void of_the_sixteen_most_preferred_one_that_all_are_versions_of_may_lead(
      int versionOfAll, int rank, int leader) {
    Graph graph = new Graph(21, i -> i);
    for (int a = 0; a < 21; a++) {
      for (int b = a + 1; b < 21; b++) {
        graph.alike(a, b, .6);
      }
    }
    IntStream.range(1, 21).forEach(i -> graph.near(0, i, .9));
    IntStream.range(1, 21)
        .filter(i -> i != versionOfAll)
        .forEach(i -> near(graph, versionOfAll, i));

    assertEquals(21 - rank, versionOfAll);
    assertEquals(List.of(leader), representatives(graph.cluster()));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void in_random_graphs_every_member_is_joined_to_its_representative(long seed) {
    Graph graph = Graph.random(seed, 60);

    Clustering clustering = graph.cluster();

    Set<Integer> seen = new HashSet<>();
    for (Cluster cluster : clustering.clusters()) {
      assertTrue(cluster.size() >= 2);
      cluster.members().forEach(member -> assertTrue(seen.add(member), "twice: " + member));
      cluster
          .edges()
          .forEach(
              edge ->
                  assertTrue(
                      edge.relation().joins()
                          || cluster.parentOf(edge.other(cluster.representative())).isPresent()));
    }
    for (SimilarPair apart : clustering.apart()) {
      assertFalse(inOneCluster(clustering, apart));
    }
    graph.versions().forEach(p -> assertTrue(seen.contains(p.a()) || seen.contains(p.b())));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void in_random_graphs_no_two_versions_of_a_cluster_share_too_little(long seed) {
    Graph graph = Graph.random(seed, 60);

    for (Cluster cluster : graph.cluster().clusters()) {
      List<Integer> versions =
          cluster.edges().stream()
              .map(edge -> edge.other(cluster.representative()))
              .filter(member -> cluster.parentOf(member).isEmpty())
              .toList();
      for (int one : versions) {
        for (int other : versions) {
          assertTrue(
              one == other || graph.compare(one, other).similarity().jaccard() >= .3,
              one + " " + other);
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void the_order_of_pairs_does_not_matter(long seed) {
    Graph graph = Graph.random(seed, 60);
    List<SimilarPair> shuffled = new ArrayList<>(graph.pairs());
    Collections.shuffle(shuffled, new Random(seed));

    assertEquals(graph.cluster(), Component.cluster(graph.articles(), shuffled, Graph.THRESHOLD));
  }

  @Test
  void pairs_that_do_not_join_leave_no_trace() {
    Graph graph = new Graph(3, i -> 10).near(0, 1, .8);
    SimilarPair template = new SimilarPair(1, 2, new Similarity(.7, .8, .8), Relation.TEMPLATE);

    Clustering clustering =
        Component.cluster(
            graph.articles(), List.of(graph.compare(0, 1), template), Graph.THRESHOLD);

    assertEquals(List.of(List.of(0, 1)), members(clustering));
    assertEquals(List.of(), clustering.apart());
  }

  private static void near(Graph graph, int one, int other) {
    graph.near(Math.min(one, other), Math.max(one, other), .6);
  }

  private static List<Integer> representatives(Clustering clustering) {
    return clustering.clusters().stream().map(Cluster::representative).toList();
  }

  private static List<List<Integer>> members(Clustering clustering) {
    return clustering.clusters().stream().map(cluster -> cluster.members().toList()).toList();
  }

  private static boolean inOneCluster(Clustering clustering, SimilarPair pair) {
    return members(clustering).stream()
        .anyMatch(members -> members.contains(pair.a()) && members.contains(pair.b()));
  }
}
