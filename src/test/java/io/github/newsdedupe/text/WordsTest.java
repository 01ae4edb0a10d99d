package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is told of sentences eight words at a time, held against counting word by word. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

  private final Words words = new Words();
  private final SplittableRandom random = new SplittableRandom(3);

  @Test
  void lengths_are_those_of_counting_word_by_word() {
    for (int sentence = 0; sentence < 2_000; sentence++) {
      addSentence(random.nextInt(4) == 0);
    }

    int halves = 0;
    int first = 0;
    for (int s = 0; s < words.sentences(); s++) {
      int[] weights = IntStream.range(first, words.sentenceEnd(s)).map(words::weight).toArray();
      first = words.sentenceEnd(s);
      long spaced = IntStream.of(weights).filter(weight -> weight == Words.SPACED_WEIGHT).count();
      halves += weights.length + (int) spaced;

      assertEquals(spaced == weights.length, words.isSpaced(s));
      assertEquals(IntStream.of(weights).sum() / Words.SPACED_WEIGHT, words.sentenceLength(s));
    }
    assertEquals(halves / 2, words.length());
  }

  private void addSentence(boolean mixed) {
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      boolean number = random.nextInt(9) == 0;
      int spaced = Words.SPACED_WEIGHT | (number ? Words.NUMBER | Words.CONTINUED : 0);
      words.add(i, mixed && random.nextInt(20) == 0 ? Words.SHINGLE_WEIGHT / 8 : spaced);
    }
    words.endSentence(0, 0, true);
  }
}
