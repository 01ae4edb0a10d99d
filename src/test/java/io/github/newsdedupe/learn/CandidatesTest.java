package io.github.newsdedupe.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.learn.Candidates.Occurrence;
import io.github.newsdedupe.learn.Simulation.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted, held against counting everything. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CandidatesTest {

  private final Newsroom newsroom = new Newsroom();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void candidates_are_the_sentences_of_five_places_and_their_first_holders(long seed) {
    List<ArticleSegments> articles = articles(seed);
    Map<Long, List<Occurrence>> expected = new TreeMap<>();
    for (int a = 0; a < articles.size(); a++) {
      Set<Long> seen = new HashSet<>();
      for (int i = 0; i < articles.get(a).size(); i++) {
        if (seen.add(articles.get(a).key(i))) {
          expected
              .computeIfAbsent(articles.get(a).key(i), k -> new ArrayList<>())
              .add(new Occurrence(a, i));
        }
      }
    }
    expected.values().removeIf(holders -> holders.size() < 5);

    Candidates candidates = new Candidates(articles, 5);

    List<Long> keys = IntStream.range(0, candidates.size()).mapToObj(candidates::key).toList();
    assertTrue(keys.containsAll(expected.keySet()));
    for (int k = 0; k < candidates.size(); k++) {
      List<Occurrence> holders = expected.getOrDefault(keys.get(k), List.of());
      if (!holders.isEmpty()) {
        assertEquals(holders.size(), candidates.articles(k));
        assertEquals(
            holders.subList(0, Math.min(Candidates.SAMPLE, holders.size())),
            List.of(candidates.sample(k)));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void articles_are_grouped_as_by_comparing_all_pairs(long seed) {
    List<ArticleSegments> articles = articles(seed);
    Candidates candidates = new Candidates(articles, 5);
    for (int k = 0; k < candidates.size(); k++) {
      BitSet leftOut = BitSet.valueOf(new long[] {seed});
      leftOut.set(k);

      Evidence evidence = Relatives.compare(candidates, candidates.sample(k), leftOut, 10);

      assertEquals(groupSizes(candidates, candidates.sample(k), leftOut), sizes(evidence));
    }
  }

  private static List<Integer> sizes(Evidence evidence) {
    return List.of(evidence.groups(), evidence.largest());
  }

  /** How many groups there are and how large the largest is, by sets and repeated relabelling. */
  private static List<Integer> groupSizes(
      Candidates candidates, Occurrence[] sample, BitSet leftOut) {
    List<Map<Long, Integer>> sentences =
        Arrays.stream(sample).map(o -> sentences(candidates, o.article(), leftOut)).toList();
    int[] group = IntStream.range(0, sample.length).toArray();
    for (int i = 0; i < sample.length; i++) {
      for (int j = 0; j < i; j++) {
        if (areRelated(sentences.get(i), sentences.get(j))) {
          int old = group[i];
          int other = group[j];
          Arrays.setAll(group, x -> group[x] == old ? other : group[x]);
        }
      }
    }
    Map<Integer, Long> hosts =
        IntStream.range(0, sample.length)
            .filter(i -> words(sentences.get(i)) >= 40)
            .boxed()
            .collect(Collectors.groupingBy(i -> group[i], Collectors.counting()));
    return List.of(hosts.size(), hosts.values().stream().mapToInt(Long::intValue).max().orElse(0));
  }

  private static boolean areRelated(Map<Long, Integer> a, Map<Long, Integer> b) {
    int shared =
        a.entrySet().stream()
            .filter(e -> b.containsKey(e.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return shared > 0 && shared >= .3 * Math.min(words(a), words(b));
  }

  private static int words(Map<Long, Integer> sentences) {
    return sentences.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<Long, Integer> sentences(Candidates candidates, int a, BitSet leftOut) {
    ArticleSegments article = candidates.article(a);
    Map<Long, Integer> sentences = new TreeMap<>();
    for (int i = 0; i < article.size(); i++) {
      boolean sentence = article.length(i) >= (article.isMarked(i) ? 6 : 12);
      boolean out = candidates.at(a, i) >= 0 && leftOut.get(candidates.at(a, i));
      if (sentence && !out) {
        sentences.put(article.key(i), article.length(i));
      }
    }
    return sentences;
  }

  private List<ArticleSegments> articles(long seed) {
    for (List<Line> article : new Simulation(seed).halfOfThemLeads().build()) {
      newsroom.print(article.stream().map(Line::text).collect(Collectors.joining("\n\n")));
    }
    return IntStream.range(0, newsroom.size()).mapToObj(newsroom::segments).toList();
  }
}
