package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner against {@link String#indexOf(String, int)}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiteralScannerTest {

  private record Occurrence(int literal, int at) {}

  private static final Comparator<Occurrence> ORDER =
      Comparator.comparingInt(Occurrence::at).thenComparingInt(Occurrence::literal);

  @Test
  void literals_that_overlap_are_all_found() {
    assertEquals(
        List.of(new Occurrence(0, 0), new Occurrence(1, 1), new Occurrence(0, 2)),
        scan("ababa", "aba", "bab"));
  }

  @Test
  void a_literal_that_is_the_end_of_another_is_found_too() {
    assertEquals(
        List.of(new Occurrence(0, 0), new Occurrence(1, 2), new Occurrence(2, 4)),
        scan("photos", "photos", "otos", "os"));
  }

  @Test
  void a_literal_that_is_the_beginning_of_another_is_found_too() {
    assertEquals(
        List.of(new Occurrence(0, 0), new Occurrence(1, 0)), scan("photos", "photo", "photos"));
  }

  @Test
  void a_literal_inside_another_is_found_too() {
    assertEquals(List.of(new Occurrence(1, 1)), scan("xabcy", "xabcz", "abc"));
  }

  @Test
  void an_occurrence_that_follows_a_broken_one_is_found() {
    assertEquals(List.of(new Occurrence(0, 2)), scan("aaaab", "aab"));
  }

  @Test
  void nothing_is_found_without_literals() {
    assertEquals(List.of(), scan("some text"));
  }

  @Test
  void offsets_are_counted_in_bytes() {
    assertEquals(List.of(new Occurrence(0, 5)), scan("\u00E9\u20ACdé", "dé"));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void finds_what_indexOf_finds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);

    for (int i = 0; i < 200; i++) {
      String text = random(random, 60);
      String[] literals =
          IntStream.range(0, random.nextInt(1, 8))
              .mapToObj(n -> random(random, 6))
              .distinct()
              .toArray(String[]::new);

      assertEquals(byIndexOf(text, literals), scan(text, literals), text);
    }
  }

  private static String random(SplittableRandom random, int most) {
    return random
        .ints(random.nextInt(1, most), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<Occurrence> byIndexOf(String text, String... literals) {
    List<Occurrence> found = new ArrayList<>();
    for (int literal = 0; literal < literals.length; literal++) {
      int at = text.indexOf(literals[literal]);
      while (at >= 0) {
        found.add(new Occurrence(literal, at));
        at = text.indexOf(literals[literal], at + 1);
      }
    }
    found.sort(ORDER);
    return found;
  }

  private static List<Occurrence> scan(String text, String... literals) {
    List<Occurrence> found = new ArrayList<>();
    new LiteralScanner(List.of(literals))
        .scan(Strips.utf8(text), (literal, at) -> found.add(new Occurrence(literal, at)));
    found.sort(ORDER);
    return found;
  }
}
