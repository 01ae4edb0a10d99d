package io.github.newsdedupe.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.sketch.ShingleSet;
import io.github.newsdedupe.sketch.Shingles;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.nio.charset.StandardCharsets;
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
