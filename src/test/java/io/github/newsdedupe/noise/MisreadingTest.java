package io.github.newsdedupe.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MisreadingTest {

  private static final String WORDS =
      IntStream.range(0, 2_000).mapToObj(i -> "harbour" + i % 10).collect(Collectors.joining("\n"));

  @Test
  void nothing_is_misread_at_0_percent() {
    assertEquals(WORDS, new Misreading(0, 1).read(WORDS));
  }

  @Test
  void one_word_in_ten_is_misread_at_10_percent_and_the_same_ones_with_the_same_seed() {
    String read = new Misreading(.1, 1).read(WORDS);

    String[] before = WORDS.split("\n", -1);
    String[] after = read.split("\n", -1);
    long misread = IntStream.range(0, 2_000).filter(i -> !before[i].equals(after[i])).count();
    assertTrue(misread > 150 && misread < 250, misread + " of 2000");
    assertEquals(read, new Misreading(.1, 1).read(WORDS));
  }
}
