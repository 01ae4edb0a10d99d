package io.github.newsdedupe.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimilarPairTest {

  @Test
  void sorted_pairs_come_by_their_articles_and_each_once() {
    List<SimilarPair> pairs =
        List.of(pair(0, 2), pair(0, 9), pair(0, 10), pair(2, 3), pair(2, 9), pair(10, 11));
    List<SimilarPair> mixed = new ArrayList<>(pairs);
    mixed.addAll(List.of(pair(2, 3), pair(0, 10), pair(2, 3)));
    Collections.shuffle(mixed, new Random(3));

    assertEquals(pairs, SimilarPair.sorted(mixed.stream()));
  }

  private static SimilarPair pair(int a, int b) {
    return new SimilarPair(a, b, Similarity.FULL, Relation.IDENTICAL);
  }
}
