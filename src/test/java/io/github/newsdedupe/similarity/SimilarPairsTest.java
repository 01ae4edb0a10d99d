package io.github.newsdedupe.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimilarPairsTest {

  private static final int ARTICLES = 60;

  @Test
  void pairs_come_out_in_the_order_of_their_places() {
    List<SimilarPair> pairs = random();
    SimilarPairs columns = new SimilarPairs();
    for (int from = 0; from < pairs.size(); from += 7) {
      columns.take(pairs.subList(from, Math.min(from + 7, pairs.size())));
    }
    columns.sort();

    assertEquals(sorted(pairs), columns);
  }

  @Test
  void an_article_has_the_pairs_with_those_after_it() {
    List<SimilarPair> pairs = random();
    SimilarPairs columns = new SimilarPairs();
    columns.take(pairs);
    columns.sort();

    for (int article = 0; article < ARTICLES; article++) {
      int a = article;
      assertEquals(
          sorted(pairs).stream().filter(pair -> pair.a() == a).toList(), columns.from(article));
    }
  }

  @Test
  void there_may_be_none() {
    SimilarPairs columns = new SimilarPairs();
    columns.take(List.of());
    columns.sort();

    assertEquals(List.of(), columns);
    assertEquals(List.of(), columns.from(0));
  }

  private static List<SimilarPair> sorted(List<SimilarPair> pairs) {
    return pairs.stream()
        .sorted(Comparator.comparingInt(SimilarPair::a).thenComparingInt(SimilarPair::b))
        .toList();
  }

  private static List<SimilarPair> random() {
    SplittableRandom random = new SplittableRandom(5);
    Relation[] relations = Relation.values();
    Set<List<Integer>> seen = new HashSet<>();
    List<SimilarPair> pairs = new ArrayList<>();
    while (pairs.size() < 300) {
      int a = random.nextInt(ARTICLES - 1);
      int b = random.nextInt(a + 1, ARTICLES);
      if (seen.add(List.of(a, b))) {
        Similarity similarity =
            new Similarity(random.nextDouble(), random.nextDouble(), random.nextDouble());
        Relation relation = relations[random.nextInt(relations.length)];
        pairs.add(new SimilarPair(a, b, similarity, relation));
      }
    }
    return pairs;
  }
}
