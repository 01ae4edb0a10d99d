package io.github.newsdedupe.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.reference.ReferenceShingles;
import io.github.newsdedupe.text.RandomText;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast path from bytes to shingles, held against the plain reference. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShinglesTest {

  private final Words words = new Words();
  private final WordScanner scanner = new WordScanner(words);
  private final Shingles shingles = new Shingles();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void random_text_of_every_script_has_the_shingles_of_the_reference(long seed) {
    RandomText random = new RandomText(seed);

    for (int i = 0; i < 400; i++) {
      assertSameAsReference(random.words(1 + i % 60));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {55, 89, 144, 233})
  void hard_wrapped_text_has_the_shingles_of_the_reference(long seed) {
    RandomText random = new RandomText(seed);

    for (int i = 0; i < 200; i++) {
      assertSameAsReference(random.wrapped(1 + i % 5));
    }
  }

  @Test
  void all_samples_have_the_shingles_and_similarities_of_the_reference() throws IOException {
    List<String> texts;
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      texts =
          files.filter(file -> file.toString().endsWith(".txt")).map(ShinglesTest::read).toList();
    }

    for (String a : texts) {
      for (String b : texts) {
        Set<String> referenceA = ReferenceShingles.of(a);
        Set<String> referenceB = ReferenceShingles.of(b);
        ShingleSet setA = shingles(a);
        ShingleSet setB = shingles(b);
        double common = setA.intersectionSize(setB);
        assertEquals(
            ReferenceShingles.jaccard(referenceA, referenceB),
            common / (setA.size() + setB.size() - common),
            1e-12);
      }
    }
  }

  @Test
  void a_text_compared_as_a_whole_is_one_shingle() {
    shingles.fillWhole(255);

    assertEquals(1, shingles.size());
  }

  @Test
  void a_sentence_that_is_left_out_gives_no_shingles() {
    ShingleSet rest = shingles("The dam holds today. Boats wait at the quay.");

    shingles("The dam holds today. Read more. Boats wait at the quay.");
    long key = words.sentenceKey(1);
    shingles.fill(words, sentence -> sentence == key);

    assertEquals(rest.size(), shingles.toSet().size());
    assertEquals(rest.size(), rest.intersectionSize(shingles.toSet()));
  }

  private void assertSameAsReference(String text) {
    assertEquals(
        ReferenceShingles.of(text).size(),
        shingles(text).size(),
        () -> text.codePoints().mapToObj(c -> String.format("%04X ", c)).toList() + text);
  }

  private ShingleSet shingles(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    words.clear();
    scanner.scan(utf8, 0, utf8.length);
    shingles.fill(words);
    return shingles.toSet();
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
