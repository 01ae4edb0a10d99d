package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.learn.Boxes;
import io.github.newsdedupe.learn.LearnedFurniture;
import io.github.newsdedupe.learn.LearnedPrefix;
import io.github.newsdedupe.learn.LearnedSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Learning alone, every pack off, on real news. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LearningAcceptance {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "allsides",
        "fnc1",
        "bbc2225",
        "reuters21578",
        "fakebr",
        "zh_sina_news",
        "masakhanenews"
      })
  void finds_by_kind(String set) throws IOException {
    LearningCorpus corpus = LearningCorpus.of(set);
    long start = System.nanoTime();
    List<LearnedSegment> learned = corpus.learn().segments();
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        "%s: %d learned in %d ms, %s%n",
        set,
        learned.size(),
        millis,
        learned.stream()
            .collect(
                Collectors.groupingBy(s -> s.kind().term(), TreeMap::new, Collectors.counting())));

    assertTrue(millis < 5_000);
  }

  /** What is left stands in sources of fewer than five articles, or in a line with other words. */
  @ParameterizedTest
  @CsvSource({
    "Story Continued Below, .98",
    "(?m)^[ \\t]*Advertisement[ \\t]*$, .98",
    "CLICK HERE TO GET THE FOX NEWS APP, .95",
    "Continue reading the main story, .95"
  })
  void the_commonest_lines_of_large_outlets_are_found_without_rules(Pattern line, double share)
      throws IOException {
    LearningCorpus corpus = LearningCorpus.of("allsides");
    int[] found = corpus.countMatches(line, corpus.learn());
    System.out.printf("%-36s %5d of %5d found%n", line, found[0], found[1]);

    assertTrue(found[1] > 100 && found[0] >= share * found[1]);
  }

  @Test
  void labels_with_titles_after_them_are_found_without_rules() throws IOException {
    List<LearnedPrefix> prefixes = LearningCorpus.of("allsides").prefixes();
    prefixes.forEach(
        p -> System.out.printf("%5d %5d %s%n", p.articles(), p.continuations(), p.text()));

    assertTrue(
        prefixes.stream()
            .map(LearnedPrefix::text)
            .toList()
            .containsAll(
                List.of(
                    "JUST WATCHED",
                    "Story highlights",
                    "Image copyright",
                    "Media playback is unsupported on your device Media caption",
                    "Enlarge this image toggle caption")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fnc1", "bbc2225", "fakebr", "masakhanenews", "zh_sina_news"})
  void where_no_outlet_has_such_labels_none_are_found(String set) throws IOException {
    assertEquals(List.of(), LearningCorpus.of(set).prefixes());
  }

  @ParameterizedTest
  @CsvSource({
    "allsides, Townhall, ENGLISH, 10", "allsides, Townhall, ENGLISH, 40",
    "fakebr, true, PORTUGUESE, 10", "fakebr, true, PORTUGUESE, 40",
    "zh_sina_news, SportNews, CHINESE, 10", "zh_sina_news, SportNews, CHINESE, 40"
  })
  void boxes_put_into_articles_of_one_source_are_found_and_no_body_is(
      String set, String source, Boxes boxes, int hosts) throws IOException {
    for (Boxes.Shape shape : List.of(Boxes.Shape.LINES, Boxes.Shape.PARAGRAPH)) {
      LearningCorpus corpus = LearningCorpus.of(set).ofSource(source, 500);
      LongPredicate before = corpus.learn().forSource(source);
      List<List<String>> lines = boxes.boxes().stream().map(b -> boxes.lines(b, shape)).toList();
      LearningCorpus injected = corpus.with(lines, hosts, new SplittableRandom(hosts));
      int[] found = injected.countInjected(lines, injected.learn().forSource(source), before);
      System.out.printf(
          "%s %s %d: %d of %d characters found, %d of body%n",
          source, shape, hosts, found[0], found[1], found[2]);

      assertTrue(found[0] >= .5 * found[1]);
      assertEquals(0, found[2]);
    }
  }

  /** After the packs, as articles are compared. */
  @ParameterizedTest
  @ValueSource(strings = {"allsides", "fnc1", "bbc2225", "reuters21578", "fakebr", "zh_sina_news"})
  void no_duplicate_is_lost(String set) throws IOException {
    LearningCorpus corpus = LearningCorpus.of(set).stripped();
    LearnedFurniture learned = corpus.learn();
    List<String> lost = new ArrayList<>();
    for (SharedCorpus.LabelledPair pair : SharedCorpus.pairs(set)) {
      double before = corpus.jaccard(pair.a(), pair.b(), LearnedFurniture.NONE);
      double after = corpus.jaccard(pair.a(), pair.b(), learned);
      for (double threshold : new double[] {.5, .3}) {
        if (pair.label().equals("dup") && before >= threshold && after < threshold) {
          lost.add(pair + " " + before + " " + after);
        }
      }
    }

    assertEquals(List.of(), lost);
  }
}
