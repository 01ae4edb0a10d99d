package io.github.newsdedupe.cluster;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.reference.ReferenceCluster;
import io.github.newsdedupe.reference.ReferenceClusters;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clusters of random graphs, held against the plain reference and against what is promised. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClustersAgainstReferenceTest {

  private static final int ARTICLES = 40;
  private static final int SEEDS = 30;

  /**
   * A graph and where it comes from.
   *
   * @param name tells it from the others
   * @param graph the articles
   */
  private record Named(String name, Graph graph) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Named> graphs() {
    return seeds()
        .flatMap(
            seed ->
                Stream.of(
                    new Named("shingles " + seed, Graph.random(seed, ARTICLES)),
                    new Named("tied " + seed, new RandomGraphs(seed, ARTICLES).tied()),
                    new Named("untied " + seed, new RandomGraphs(seed, ARTICLES).untied()),
                    new Named("dense " + seed, new RandomGraphs(seed, ARTICLES).dense())));
  }

  private static Stream<Long> seeds() {
    return LongStream.rangeClosed(1, SEEDS).boxed();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("graphs")
  void clusters_are_those_of_the_reference(Named named) {
    List<ReferenceCluster> expected =
        ReferenceClusters.of(new PlainGraph(named.graph), Graph.THRESHOLD);

    List<Cluster> clusters = named.graph.cluster().clusters();

    assertEquals(
        expected.stream()
            .map(c -> members(c.representative(), c.members().stream()))
            .collect(toSet()),
        clusters.stream().map(c -> members(c.representative(), c.members())).collect(toSet()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("graphs")
  void every_member_has_a_verified_relation_to_its_representative_or_to_a_parent(Named named) {
    for (Cluster cluster : named.graph.cluster().clusters()) {
      for (SimilarPair edge : cluster.edges()) {
        int member = edge.other(cluster.representative());
        SimilarPair verified = named.graph.compare(cluster.representative(), member);
        double held = verified.from(member).containmentA();

        assertTrue(
            verified.relation().joins() || (held >= .5 && hasParent(cluster, member)),
            verified::toString);
      }
      cluster.parents().forEach((excerpt, pair) -> assertHolds(named.graph, cluster, excerpt));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("graphs")
  void excerpts_merge_no_two_clusters_of_versions_and_part_none(Named named) {
    List<SimilarPair> versions =
        named.graph.pairs().stream().filter(ClustersAgainstReferenceTest::isVersion).toList();
    List<Cluster> whole = named.graph.cluster().clusters();

    for (Cluster star :
        Component.cluster(named.graph.articles(), versions, Graph.THRESHOLD).clusters()) {
      List<Cluster> with =
          whole.stream()
              .filter(cluster -> cluster.representative() == star.representative())
              .toList();

      assertEquals(1, with.size());
      assertTrue(with.get(0).members().toList().containsAll(star.members().toList()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ids_mean_nothing_where_nothing_ties(long seed) {
    Graph graph = new RandomGraphs(seed, ARTICLES).untied();
    int[] names = new RandomGraphs(-seed, ARTICLES).shuffled();

    Set<String> renamed =
        graph.cluster().clusters().stream()
            .map(c -> members(names[c.representative()], c.members().map(m -> names[m])))
            .collect(toSet());

    assertEquals(
        renamed,
        graph.renamed(names).cluster().clusters().stream()
            .map(c -> members(c.representative(), c.members()))
            .collect(toSet()));
  }

  /** Random graphs would prove little if every cluster were a pair. */
  @Test
  void the_graphs_hold_large_clusters_and_excerpts_of_members() {
    List<Cluster> clusters =
        graphs().flatMap(named -> named.graph.cluster().clusters().stream()).toList();

    assertTrue(clusters.stream().filter(cluster -> cluster.size() > 16).count() >= SEEDS);
    assertTrue(
        clusters.stream()
                .filter(c -> c.parents().values().stream().anyMatch(p -> !c.edges().contains(p)))
                .count()
            >= SEEDS);
    assertTrue(clusters.size() > 20 * SEEDS, clusters.size() + " clusters");
  }

  private static boolean isVersion(SimilarPair pair) {
    return pair.relation().isVersion() || pair.similarity().jaccard() >= Graph.THRESHOLD;
  }

  private static boolean hasParent(Cluster cluster, int excerpt) {
    return cluster
        .parentOf(excerpt)
        .map(parent -> cluster.members().anyMatch(member -> member.equals(parent)))
        .orElse(false);
  }

  /** An excerpt has a parent beside itself, in its cluster, by a pair that was verified. */
  private static void assertHolds(Graph graph, Cluster cluster, int excerpt) {
    SimilarPair pair = Objects.requireNonNull(cluster.parents().get(excerpt));

    assertTrue(hasParent(cluster, excerpt), pair::toString);
    assertNotEquals(excerpt, pair.parent());
    assertNotEquals(excerpt, cluster.representative());
    assertEquals(graph.compare(pair.a(), pair.b()), pair);
  }

  /** The representative and all members, sorted. */
  private static String members(int representative, Stream<Integer> members) {
    return representative + " of " + new TreeSet<>(members.toList());
  }
}
