package io.github.newsdedupe.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.newsdedupe.similarity.RelationSteps.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedPairsTest {

  private static final int ARTICLES = 40;

  @Test
  void pairs_come_out_as_they_went_in_and_in_the_order_of_their_places() {
    List<RecordedPair> pairs = random();
    RecordedPairs columns = new RecordedPairs();
    for (int from = 0; from < pairs.size(); from += 7) {
      columns.take(pairs.subList(from, Math.min(from + 7, pairs.size())));
    }
    columns.sort();

    assertEquals(
        pairs.stream()
            .sorted(Comparator.comparingInt(RecordedPair::a).thenComparingInt(RecordedPair::b))
            .toList(),
        columns);
  }

  @Test
  void a_pair_is_found_by_its_articles() {
    List<RecordedPair> pairs = random();
    RecordedPairs columns = new RecordedPairs();
    columns.take(pairs);
    columns.sort();

    for (RecordedPair pair : pairs) {
      assertEquals(pair, columns.of(pair.a(), pair.b()));
    }
  }

  @Test
  void there_may_be_none() {
    RecordedPairs columns = new RecordedPairs();
    columns.sort();

    assertEquals(List.of(), columns);
    assertThrows(IndexOutOfBoundsException.class, () -> columns.get(0));
  }

  @Test
  void at_a_threshold_a_pair_has_its_relation_there() {
    RecordedPair pair =
        new RecordedPair(
            1,
            2,
            new Similarity(.5, .6, .7),
            .4,
            new RelationSteps(
                List.of(new Step(Relation.NEAR_DUPLICATE, .5), new Step(Relation.UPDATE, 1))));

    assertEquals(
        new SimilarPair(1, 2, new Similarity(.5, .6, .7), Relation.NEAR_DUPLICATE), pair.at(.5));
    assertEquals(new SimilarPair(1, 2, new Similarity(.5, .6, .7), Relation.UPDATE), pair.at(.51));
  }

  private static List<RecordedPair> random() {
    SplittableRandom random = new SplittableRandom(5);
    List<RecordedPair> pairs = new ArrayList<>();
    for (int a = 0; a < ARTICLES; a++) {
      for (int b = a + 1; b < ARTICLES; b++) {
        if (random.nextBoolean()) {
          pairs.add(
              new RecordedPair(
                  a,
                  b,
                  new Similarity(random.nextDouble(), random.nextDouble(), random.nextDouble()),
                  random.nextDouble(),
                  steps(random)));
        }
      }
    }
    Collections.shuffle(pairs, new Random(5));
    return pairs;
  }

  private static RelationSteps steps(SplittableRandom random) {
    Relation[] relations = Relation.values();
    List<Step> steps = new ArrayList<>();
    for (double upTo = random.nextDouble(.1, .9); upTo < 1; upTo += random.nextDouble(.1, .9)) {
      steps.add(new Step(relations[random.nextInt(relations.length)], upTo));
    }
    steps.add(new Step(relations[random.nextInt(relations.length)], 1));
    return new RelationSteps(steps);
  }
}
