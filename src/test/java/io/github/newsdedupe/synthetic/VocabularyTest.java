package io.github.newsdedupe.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VocabularyTest {
  private static final int DRAWN = 2_000_000;

  private final Vocabulary vocabulary = Vocabulary.made();

  @Test
  void words_are_all_different_and_nothing_but_letters() {
    List<String> words =
        IntStream.range(0, Vocabulary.WORDS).mapToObj(vocabulary::word).distinct().toList();

    assertEquals(Vocabulary.WORDS, words.size());
    assertTrue(words.stream().allMatch(word -> word.matches("[a-z]+")));
  }

  @Test
  void a_word_is_as_frequent_as_its_rank_says() {
    SplittableRandom random = new SplittableRandom(11);
    int[] counts = new int[Vocabulary.WORDS];
    for (int i = 0; i < DRAWN; i++) {
      counts[vocabulary.draw(random)]++;
    }
    double sum = IntStream.range(0, Vocabulary.WORDS).mapToDouble(rank -> 1 / (rank + 2.7)).sum();

    for (int rank : new int[] {0, 1, 10, 100, 1_000}) {
      double expected = DRAWN / (rank + 2.7) / sum;
      assertEquals(expected, counts[rank], 5 * Math.sqrt(expected), () -> "rank " + rank);
    }
  }
}
