package io.github.newsdedupe.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.newsdedupe.sketch.ShingleSet;
import io.github.newsdedupe.sketch.Shingles;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimilarityTest {

  private static final ShingleSet NOTHING = set("");

  @Test
  void a_beginning_is_contained_in_the_whole() {
    Similarity similarity = Similarity.between(set("a b c d e f"), set("a b c d e f g h"));

    assertEquals(0.5, similarity.jaccard());
    assertEquals(1, similarity.containmentA());
    assertEquals(0.5, similarity.containmentB());
  }

  @Test
  void reversed_exchanges_the_containments() {
    Similarity similarity = Similarity.between(set("a b c d e f"), set("a b c d e f g h"));

    assertEquals(new Similarity(0.5, 0.5, 1), similarity.reversed());
  }

  @Test
  void nothing_is_similar_to_an_empty_text() {
    assertEquals(new Similarity(0, 0, 0), Similarity.between(NOTHING, NOTHING));
  }

  @Test
  void whether_two_sets_are_similar_enough_is_told_as_it_would_be_measured() {
    for (int common = 0; common <= 30; common++) {
      for (int rest = 0; rest <= 30; rest += 3) {
        ShingleSet a = set(words(0, common + 7));
        ShingleSet b = set(words(0, common) + words(100, rest));
        double jaccard = Similarity.between(a, b).jaccard();

        for (double least :
            new double[] {.03, .2, .3, .5, 2 / 3.0, 1, jaccard, Math.nextUp(jaccard)}) {
          assertEquals(
              jaccard >= least, least == 0 || Similarity.isAtLeast(least, a, b), least + "");
        }
      }
    }
    assertFalse(Similarity.isAtLeast(.03, NOTHING, NOTHING));
  }

  private static String words(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(word -> "w" + word + " ")
        .collect(Collectors.joining());
  }

  /** The shingles of a text. */
  static ShingleSet set(String text) {
    Words words = new Words();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    new WordScanner(words).scan(utf8, 0, utf8.length);
    Shingles shingles = new Shingles();
    shingles.fill(words);
    return shingles.toSet();
  }
}
