package io.github.newsdedupe.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Furniture that no rule knows, put into unrelated articles of one source, is found again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownFurnitureTest {

  private static final int ARTICLES = 150;

  private final Newsroom newsroom = new Newsroom();
  private final List<Set<String>> injected = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, LINES, 10", "ENGLISH, LINES, 60", "ENGLISH, PARAGRAPH, 20",
    "PORTUGUESE, LINES, 20", "PORTUGUESE, PARAGRAPH, 10", "PORTUGUESE, PARAGRAPH, 60",
    "CHINESE, LINES, 10", "CHINESE, LINES, 40", "CHINESE, PARAGRAPH, 20"
  })
  void boxes_with_a_heading_are_found_wherever_they_stand(
      Boxes boxes, Boxes.Shape shape, int hosts) {
    for (int seed = 1; seed <= 2; seed++) {
      print(boxes, shape, hosts, new SplittableRandom(seed));

      assertEquals(1, shareFound());
    }
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, 20", "ENGLISH, 60", "PORTUGUESE, 20", "CHINESE, 20", "CHINESE, 60"})
  void boxes_that_lost_their_lines_are_found_at_the_end_of_articles(Boxes boxes, int hosts) {
    for (int seed = 1; seed <= 2; seed++) {
      print(boxes, Boxes.Shape.FLAT, hosts, new SplittableRandom(seed));

      assertEquals(1, shareFound());
    }
  }

  /** Of the characters of furniture; no body may be found. */
  private double shareFound() {
    long all = 0;
    long found = 0;
    LearnedFurniture learned = newsroom.learn();
    for (int i = 0; i < newsroom.size(); i++) {
      for (Newsroom.Segment segment : newsroom.segments(i, learned)) {
        boolean furniture = isInjected(i, segment.text());
        assertTrue(furniture || !segment.learned(), segment::text);
        all += furniture ? segment.text().length() : 0;
        found += segment.learned() ? segment.text().length() : 0;
      }
    }
    return (double) found / all;
  }

  private boolean isInjected(int i, String text) {
    return injected.get(i).stream().anyMatch(line -> line.contains(text));
  }

  private void print(Boxes boxes, Boxes.Shape shape, int hosts, SplittableRandom random) {
    List<List<String>> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(
          IntStream.range(0, random.nextInt(4, 12))
              .mapToObj(p -> boxes.paragraph(random))
              .collect(Collectors.toCollection(ArrayList::new)));
    }
    newsroom.clear();
    injected.clear();
    articles.forEach(article -> injected.add(new HashSet<>()));
    for (List<String> box : boxes.boxes()) {
      List<String> lines = boxes.lines(box, shape);
      List<Integer> places = new ArrayList<>(IntStream.range(0, ARTICLES).boxed().toList());
      Collections.shuffle(places, new Random(random.nextLong()));
      for (int place : places.subList(0, hosts)) {
        List<String> article = articles.get(place);
        int end = article.size();
        article.addAll(shape == Boxes.Shape.FLAT ? end : random.nextInt(1, end), lines);
        injected.get(place).addAll(lines);
      }
    }
    articles.forEach(article -> newsroom.print(String.join("\n", article)));
  }
}
