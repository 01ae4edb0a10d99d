package io.github.newsdedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.Sides;
import io.github.newsdedupe.reference.ReferenceCounterparts;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles 0, 1 and so on are held against those from {@link #AGAINST} on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterpartsTest {

  private static final int AGAINST = 5;
  private static final int ARTICLES = 40;

  @Test
  void an_article_goes_to_the_most_similar_and_its_other_pair_is_apart() {
    Graph graph = articles().near(0, 5, .6).near(0, 6, .7);

    Clustering clustering = cluster(graph);

    assertEquals(List.of("6: 0"), members(clustering));
    assertEquals(List.of(graph.compare(0, 5)), clustering.apart());
  }

  @Test
  void who_is_held_against_leads_however_short() {
    Graph graph = new Graph(9, i -> 100 - i).near(0, 5, .6).near(1, 5, .6);

    assertEquals(List.of("5: 0 1"), members(cluster(graph)));
  }

  @Test
  void a_chain_across_sides_joins_nothing_but_its_pairs() {
    Graph graph = articles().near(0, 5, .9).near(0, 6, .6).near(1, 6, .9).near(1, 7, .6);

    Clustering clustering = cluster(graph);

    assertEquals(List.of("5: 0", "6: 1"), members(clustering));
    assertEquals(List.of(graph.compare(0, 6), graph.compare(1, 7)), clustering.apart());
  }

  @Test
  void a_version_comes_before_the_round_up_that_quotes_it_in_full() {
    Graph graph = articles().near(0, 6, .6).excerpt(0, 5, 1);

    assertEquals(List.of("6: 0"), members(cluster(graph)));
  }

  @Test
  void of_two_stories_an_excerpt_goes_to_the_one_that_holds_more_of_it() {
    Graph graph = articles().excerpt(0, 5, .85).excerpt(0, 6, .95);

    assertEquals(List.of("6: 0"), members(cluster(graph)));
  }

  /** It would be its brief by the share that is held, of whichever of the two. */
  @Test
  void a_story_goes_to_what_holds_more_of_it_than_its_brief_does() {
    Graph graph = articles().excerpt(5, 0, 1).excerpt(0, 6, .85);

    assertEquals(List.of("6: 0"), members(cluster(graph)));
  }

  @Test
  void a_story_of_which_the_leader_is_an_excerpt_is_the_parent_in_its_cluster() {
    Cluster cluster = cluster(articles().excerpt(5, 0, .9)).clusters().get(0);

    assertEquals(5, cluster.representative());
    assertEquals(Relation.EXCERPT, cluster.relation(cluster.edges().get(0)));
    assertEquals(Optional.of(0), cluster.parentOf(0));
    assertEquals(.9, cluster.weakestLink());
  }

  @Test
  void an_excerpt_has_its_leader_for_a_parent() {
    Cluster cluster = cluster(articles().excerpt(0, 5, .9)).clusters().get(0);

    assertEquals(Optional.of(5), cluster.parentOf(0));
    assertEquals(.9, cluster.weakestLink());
  }

  @Test
  void what_is_the_same_text_comes_before_what_has_the_same_shingles() {
    Graph graph = articles().put(pair(0, 5, Relation.NEAR_DUPLICATE));
    graph.put(pair(0, 6, Relation.IDENTICAL));

    assertEquals(List.of("6: 0"), members(cluster(graph)));
  }

  @Test
  void of_copies_of_one_text_the_preferred_one_leads_and_then_the_first() {
    Graph graph = articles();
    IntStream.range(5, 9).forEach(copy -> graph.put(pair(0, copy, Relation.IDENTICAL)));

    assertEquals(List.of("5: 0"), members(cluster(graph)));
    assertEquals(List.of("7: 0"), members(cluster(graph.preferring(7))));
  }

  @Test
  void what_never_joins_is_in_no_cluster_and_not_apart() {
    Clustering clustering = cluster(articles().alike(0, 5, .45));

    assertEquals(List.of(), clustering.clusters());
    assertEquals(List.of(), clustering.apart());
  }

  private static Stream<Graph> graphs() {
    return LongStream.rangeClosed(1, 30)
        .boxed()
        .flatMap(
            seed ->
                Stream.of(
                    Graph.random(seed, ARTICLES),
                    new RandomGraphs(seed, ARTICLES).tied(),
                    new RandomGraphs(seed, ARTICLES).untied(),
                    new RandomGraphs(seed, ARTICLES).dense()));
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void counterparts_in_random_graphs_are_those_of_the_reference(Graph graph) {
    BitSet against = new BitSet();
    IntStream.range(0, ARTICLES).filter(i -> i * 7 % 5 < 2).forEach(against::set);
    Set<Integer> places = against.stream().boxed().collect(Collectors.toSet());
    ReferenceCounterparts reference =
        new ReferenceCounterparts(new PlainGraph(graph), places, Graph.THRESHOLD);
    List<String> expected = new ArrayList<>();
    int joined = 0;
    for (int article = 0; article < ARTICLES; article++) {
      joined += reference.allOf(article).size();
      int member = article;
      reference.of(article).ifPresent(leader -> expected.add(leader + ": " + member));
    }

    Clustering clustering = cluster(graph, Sides.against(against));

    assertEquals(
        expected.stream().sorted().toList(),
        clustering.clusters().stream()
            .flatMap(c -> c.members().skip(1).map(member -> c.representative() + ": " + member))
            .sorted()
            .toList());
    assertEquals(joined - expected.size(), clustering.apart().size());
    assertTrue(joined > 0);
  }

  private static Graph articles() {
    return new Graph(9, i -> 10);
  }

  private static SimilarPair pair(int a, int b, Relation relation) {
    return new SimilarPair(a, b, Similarity.FULL, relation);
  }

  private static Clustering cluster(Graph graph) {
    BitSet against = new BitSet();
    against.set(AGAINST, graph.count());
    return cluster(graph, Sides.against(against));
  }

  /** As in a run, only pairs across sides are there. */
  private static Clustering cluster(Graph graph, Sides sides) {
    List<SimilarPair> across =
        graph.pairs().stream()
            .filter(pair -> sides.isAgainst(pair.a()) != sides.isAgainst(pair.b()))
            .toList();
    return Counterparts.cluster(graph.articles(), sides, across, Graph.THRESHOLD);
  }

  private static List<String> members(Clustering clustering) {
    return clustering.clusters().stream()
        .map(
            c ->
                c.representative()
                    + ": "
                    + c.members().skip(1).map(String::valueOf).collect(Collectors.joining(" ")))
        .toList();
  }
}
