package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List.of(
            new Occurrence(0, 0), new Occurrence(1, 1), new Occurrence(0, 2), new Occurrence(1, 3)),
        scan("abababab", "ababa", "babab"));
  }

  @Test
  void a_literal_that_is_the_end_of_another_is_found_too() {
    assertEquals(
        List.of(new Occurrence(0, 0), new Occurrence(1, 2)),
        scan("captions", "captions", "ptions"));
  }

  @Test
  void a_literal_that_is_the_beginning_of_another_is_found_too() {
    assertEquals(
        List.of(new Occurrence(0, 0), new Occurrence(1, 0)), scan("photos", "photo", "photos"));
  }

  @Test
  void a_literal_at_the_very_end_is_found() {
    assertEquals(List.of(new Occurrence(0, 1)), scan("xphoto", "photo"));
    assertEquals(List.of(), scan("xphot", "photo"));
  }

  @Test
  void nothing_is_found_without_literals() {
    assertEquals(List.of(), scan("some text"));
  }

  @Test
  void offsets_are_counted_in_bytes() {
    assertEquals(List.of(new Occurrence(0, 5)), scan("\u00E9\u20ACd\u00E9fg", "d\u00E9fg"));
  }

  @Test
  void more_literals_than_groups_are_all_found() {
    String[] literals =
        IntStream.range(0, 1_000).mapToObj(i -> String.format("w%04d", i)).toArray(String[]::new);

    assertEquals(1_000, scan(String.join("", literals), literals).size());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void finds_what_indexOf_finds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);

    for (int i = 0; i < 200; i++) {
      String text = random(random, 1, 90);
      String[] literals =
          IntStream.range(0, random.nextInt(1, 8))
              .mapToObj(n -> random(random, 5, 9))
              .distinct()
              .toArray(String[]::new);

      assertEquals(byIndexOf(text, literals), scan(text, literals), text);
    }
  }

  private static String random(SplittableRandom random, int least, int most) {
    return random
        .ints(random.nextInt(least, most), 'a', 'c')
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
    Map<String, int[]> places = new LinkedHashMap<>();
    for (int i = 0; i < literals.length; i++) {
      places.put(literals[i], new int[] {i});
    }
    Hits hits = new Hits(new Effort(0));
    new LiteralScanner(places).scan(Strips.utf8(text), hits);
    List<Occurrence> found = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      found.add(new Occurrence(hits.rule(i), hits.at(i)));
    }
    found.sort(ORDER);
    return found;
  }
}
