package io.github.newsdedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.Keep;
import io.github.newsdedupe.Sides;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A component that is compared by its hubs, against the same with all pairs compared. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HubComparisonTest {

  private static final int WORDS = 150;
  private static final double THRESHOLD = .5;
  private static final Component.Settings SETTINGS =
      new Component.Settings(THRESHOLD, Keep.parse("longest"), OptionalInt.empty());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void copies_of_one_story_make_the_cluster_that_all_their_pairs_make(long seed) {
    int articles = 520;
    List<CandidatePair> candidates = candidates(articles);
    assertTrue(candidates.size() >= HubComparison.MANY_PAIRS);
    Component byHubs = new Component(candidates, new Copies(seed, articles, 5, false), SETTINGS);
    Component all = new Component(candidates, new Copies(seed, articles, 5, true), SETTINGS);

    Clustering expected = all.cluster(Sides.ONE);

    assertEquals(articles, expected.clusters().get(0).size());
    assertEquals(expected, byHubs.cluster(Sides.ONE));
    assertTrue(4 * byHubs.pairs().size() < all.pairs().size(), byHubs.pairs().size() + " pairs");
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void two_articles_that_are_not_compared_are_joined_to_a_common_one(long seed) {
    int articles = 240;
    List<CandidatePair> candidates = candidates(articles);
    Copies copies = new Copies(seed, articles, 40, false);
    ComparedPairs byHubs = new ComparedPairs(copies);
    new HubComparison(CandidateGraph.of(candidates), byHubs, THRESHOLD).run();
    Map<Integer, Set<Integer>> joined = new HashMap<>();
    for (SimilarPair pair : byHubs.inOrder()) {
      if (pair.relation().joins()) {
        joined.computeIfAbsent(pair.a(), a -> new HashSet<>()).add(pair.b());
        joined.computeIfAbsent(pair.b(), b -> new HashSet<>()).add(pair.a());
      }
    }

    int left = 0;
    for (SimilarPair pair : new ComparedPairs(copies).joining(candidates)) {
      Set<Integer> common = new HashSet<>(joined.getOrDefault(pair.a(), Set.of()));
      if (!common.contains(pair.b())) {
        left++;
        common.retainAll(joined.getOrDefault(pair.b(), Set.of()));
        assertTrue(!common.isEmpty(), pair.toString());
      }
    }
    assertTrue(left > articles, left + " pairs were not compared");
  }

  @Test
  void a_graph_knows_each_pair_from_both_sides() {
    CandidateGraph graph =
        CandidateGraph.of(
            List.of(new CandidatePair(2, 3), new CandidatePair(2, 8), new CandidatePair(3, 8)));

    assertEquals(3, graph.size());
    assertEquals(8, graph.place(2));
    assertEquals(2, graph.articleAt(8));
    assertEquals(List.of(0, 1), graph.neighbours(2).boxed().toList());
    assertEquals(List.of(1, 2), graph.neighbours(0).boxed().toList());
    assertEquals(List.of(0, 1, 2), graph.hubsFirst().toList());
  }

  /** All pairs. */
  private static List<CandidatePair> candidates(int articles) {
    List<CandidatePair> pairs = new ArrayList<>();
    for (int a = 0; a < articles; a++) {
      for (int b = a + 1; b < articles; b++) {
        pairs.add(new CandidatePair(a, b));
      }
    }
    return pairs;
  }

  /** Copies of a story, in each of which up to so many words were replaced. */
  private static final class Copies implements Oracle {
    private final int[][] words;
    private final boolean recorded;

    Copies(long seed, int articles, int most, boolean recorded) {
      SplittableRandom random = new SplittableRandom(seed);
      this.words = new int[articles][WORDS];
      this.recorded = recorded;
      for (int[] copy : words) {
        for (int changes = random.nextInt(most); changes > 0; changes--) {
          copy[random.nextInt(WORDS)] = random.nextInt(1, 5_000);
        }
      }
    }

    @Override
    public int length(int article) {
      return WORDS;
    }

    @Override
    public String source(int article) {
      return "";
    }

    @Override
    public OptionalLong day(int article) {
      return OptionalLong.empty();
    }

    @Override
    public void compare(List<CandidatePair> pairs, Consumer<SimilarPair> found) {
      pairs.forEach(pair -> found.accept(compare(pair.a(), pair.b())));
    }

    @Override
    public SimilarPair compare(int one, int other) {
      double shared = 0;
      for (int i = 0; i < WORDS; i++) {
        shared += words[one][i] == words[other][i] ? 1 : 0;
      }
      double jaccard = shared / (2 * WORDS - shared);
      return new SimilarPair(
          Math.min(one, other),
          Math.max(one, other),
          new Similarity(jaccard, shared / WORDS, shared / WORDS),
          jaccard >= THRESHOLD ? Relation.NEAR_DUPLICATE : Relation.BACKGROUND);
    }

    @Override
    public boolean areSimilar(int one, int other, double jaccard) {
      return compare(one, other).similarity().jaccard() >= jaccard;
    }

    @Override
    public boolean isRecorded() {
      return recorded;
    }
  }
}
