package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a sentence besides its words. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SentenceTraitsTest {

  private final Words words = new Words();
  private final WordScanner scanner = new WordScanner(words);
  private byte[] text = {};

  @Test
  void a_sentence_lies_from_its_first_word_to_the_mark_that_closes_it() {
    scan("  The dam holds. It rains!\n\n  Boats wait  \n");

    assertEquals(List.of("The dam holds.", "It rains!", "Boats wait"), sentences());
  }

  @Test
  void quotation_marks_and_brackets_lie_with_the_sentence_they_open_or_close() {
    scan(
        "\u201CThe dam holds.\u201D \u201CNo,\u201D he said. (It rains.) \u5927\u96E8\u3002\u300C\u597D\u3002\u300D");

    assertEquals(
        List.of(
            "\u201CThe dam holds.\u201D",
            "\u201CNo,\u201D he said.",
            "(It rains.)",
            "\u5927\u96E8\u3002",
            "\u300C\u597D\u3002\u300D"),
        sentences());
  }

  @Test
  void sentences_of_a_paragraph_with_entities_lie_where_the_paragraph_does() {
    scan("Boats wait.\nThe dam &amp; the weir hold. It rains.");

    assertEquals(
        List.of(
            "Boats wait.",
            "The dam &amp; the weir hold. It rains.",
            "The dam &amp; the weir hold. It rains."),
        sentences());
  }

  @Test
  void the_lines_of_a_wrapped_paragraph_are_one_place() {
    scan(
        """
        The water at the old weir rose by another metre over the night and
        nobody slept in the lower town where the boats are moored by the
        quay.
        """);

    assertEquals(1, words.sentences());
    assertEquals(0, words.start(0));
    assertEquals(text.length - 1, words.end(0));
  }

  @Test
  void a_sentence_without_another_in_its_paragraph_is_alone() {
    scan("Read more\nThe dam holds. It rains.\nBoats wait.");

    assertEquals(List.of(true, false, false, true), all(words::isAlone));
  }

  @Test
  void items_of_a_list_in_one_line_are_not_alone() {
    scan("- Boats - Weirs");

    assertEquals(List.of(false, false), all(words::isAlone));
  }

  @Test
  void full_stops_and_their_like_close_a_sentence_and_colons_do_not() {
    scan("It rains.\nRead more:\nWhy?\n\u5927\u96E8\u3002\nThe End \u2026\n\"It rains.\"");

    assertEquals(List.of(true, false, true, true, true, true), all(words::isMarked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A \"good\" day.",
        "\"It rains\" he said.",
        "He said \u201Cno\u201D.",
        "\u201EJa\u201C sagte er.",
        "\u00AB Oui \u00BB dit-il.",
        "\u300C\u597D\u300D",
        "\u300E\u597D\u300F"
      })
  void a_double_quotation_mark_of_any_kind_makes_a_sentence_quoted(String quoted) {
    scan(quoted + "\nIt's the boats' day.");

    assertEquals(List.of(true, false), all(words::isQuoted));
  }

  @Test
  void a_mark_belongs_to_the_sentence_it_touches() {
    scan("It rains. \"Boats wait,\" he said. The dam holds. \"Nobody knows.\" It rains.");

    assertEquals(List.of(false, true, false, true, false), all(words::isQuoted));
  }

  @Test
  void numbers_and_single_letters_are_not_lettered() {
    scan("12\nA\n3 a.m\n1,900 - 24\nNo\n\u5927\n\u5927\u96E8\n\u0663\u0664");

    assertEquals(
        List.of(false, false, true, false, true, false, true, false), all(words::isLettered));
  }

  @Test
  void the_key_is_that_of_the_words_whatever_stands_between_them() {
    scan("Read more:\nREAD MORE\n\u201CRead, more.\u201D\nMore read\nRead more 1\nRead more 2");

    assertEquals(words.sentenceKey(0), words.sentenceKey(1));
    assertEquals(words.sentenceKey(0), words.sentenceKey(2));
    assertNotEquals(words.sentenceKey(0), words.sentenceKey(3));
    assertNotEquals(words.sentenceKey(4), words.sentenceKey(5));
  }

  @Test
  void the_length_counts_words_and_such_without_spaces_by_weight() {
    scan("Boats wait here\n\u5927\u96E8\u5927\u96E8\u5927\u96E8\u5927\u96E8\n\u5927");

    assertEquals(List.of(3, 5, 0), lengths());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void every_sentence_scanned_by_itself_is_the_same_sentence(long seed) {
    RandomText random = new RandomText(seed);
    for (int i = 0; i < 200; i++) {
      scan(random.words(1 + i % 40).replaceAll("[&\n\r\u2022\u2014-]", " "));
      List<Long> expected = keys();
      List<Boolean> quoted = all(words::isQuoted);

      scan(String.join("\n\n", sentences()));

      assertEquals(expected, keys());
      assertEquals(quoted, all(words::isQuoted));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {55, 89, 144, 233})
  void sentences_lie_one_after_the_other_or_in_the_same_place(long seed) {
    RandomText random = new RandomText(seed);
    for (int i = 0; i < 200; i++) {
      scan(random.words(1 + i % 40));
      for (int s = 1; s < words.sentences(); s++) {
        boolean samePlace =
            words.start(s) == words.start(s - 1) && words.end(s) == words.end(s - 1);
        assertTrue(samePlace || words.start(s) >= words.end(s - 1));
      }
    }
  }

  private List<Long> keys() {
    return IntStream.range(0, words.sentences()).mapToObj(words::sentenceKey).toList();
  }

  private void scan(String article) {
    text = article.getBytes(StandardCharsets.UTF_8);
    words.clear();
    scanner.scan(text, 0, text.length);
  }

  private List<String> sentences() {
    return IntStream.range(0, words.sentences())
        .mapToObj(
            s ->
                new String(
                    text, words.start(s), words.end(s) - words.start(s), StandardCharsets.UTF_8))
        .toList();
  }

  private List<Boolean> all(IntPredicate trait) {
    return IntStream.range(0, words.sentences()).mapToObj(trait::test).toList();
  }

  private List<Integer> lengths() {
    return IntStream.range(0, words.sentences()).mapToObj(words::sentenceLength).toList();
  }
}
