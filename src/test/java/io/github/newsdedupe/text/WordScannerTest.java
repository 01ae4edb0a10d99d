package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.reference.ReferenceSentences;
import io.github.newsdedupe.reference.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner over bytes, held against the plain reference word by word. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordScannerTest {

  /** What stands between words: common gaps more than once, then all that has a rule of its own. */
  private static final String[] GAPS =
      (" | | | | | | | |, |, |,|  |'|\u2019|. |. |.|-| - |? \"|,\u00A0| \u2014 |, \u00E9|.\u201D |"
              + "\u3002|:\u200B| \u65B0|\u0301 | (|&|\n|/")
          .split("\\|", -1);

  private final Words words = new Words();
  private final WordScanner scanner = new WordScanner(words);

  /** Every word met so far and its hash, both ways: equal hashes must mean equal words. */
  private final Map<String, Long> hashes = new HashMap<>();

  private final Map<Long, String> texts = new HashMap<>();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void random_text_has_the_sentences_and_words_of_the_reference(long seed) {
    RandomText random = new RandomText(seed);

    for (int i = 0; i < 400; i++) {
      assertSameAsReference(random.words(1 + i % 40));
      assertSameAsReference(random.wrapped(1 + i % 4));
    }
  }

  @Test
  void long_runs_of_plain_words_have_the_words_of_the_reference() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 20 + 10 * i; word++) {
        boolean number = random.nextInt(9) == 0;
        text.append((number ? "7" : "Ab").repeat(1 + random.nextInt(number ? 4 : 10)));
        text.append(GAPS[random.nextInt(GAPS.length)]);
      }
      assertSameAsReference(text.toString());
    }
  }

  @Test
  void a_gap_longer_than_any_word_is_passed_in_a_run() {
    for (int blanks = 40; blanks < 80; blanks++) {
      assertSameAsReference(
          "One two" + " ".repeat(blanks) + "three. Four," + "-".repeat(blanks) + "five six seven.");
    }
  }

  @Test
  void one_word_in_five_spellings_is_one_word() {
    scan("caf\u00E9 cafe\u0301 CAF\u00C9 \uFF43\uFF41\uFF46\u00E9 caf&eacute;");

    assertEquals(5, words.size());
    for (int i = 1; i < words.size(); i++) {
      assertEquals(words.hash(0), words.hash(i));
    }
  }

  @Test
  void a_word_beside_a_curly_quote_is_the_word_beside_a_straight_one() {
    scan("\u201Cwar\u201D \"war\" 'war' \u2018war\u2019 war's war\u2019s");

    assertEquals(List.of("a", "a", "a", "a", "b", "b"), pattern());
  }

  @Test
  void an_article_that_is_one_line_of_a_megabyte_is_scanned_without_recursion() {
    scan("one two three. Four ".repeat(60_000));

    assertEquals(240_000, words.size());
    assertEquals(60_001, words.sentences());
  }

  @Test
  void a_text_may_begin_with_a_sign_and_a_digit() {
    scan(".5 of it");

    assertTrue(words.isNumber(0));
    assertFalse(words.isContinued(0));
  }

  @Test
  void one_sign_between_two_numbers_makes_them_one() {
    for (String number : List.of("3.5", "10:45", "1,9", "4/5", "7-1", "1:\u200B2", "1\u200B:2")) {
      scan(number);
      assertTrue(words.isContinued(1), number);
    }
    for (String numbers :
        List.of("3 5", "3..5", "3. 5", "3_5", "3\n\n.5", "3.\u03015", "3\u20135")) {
      scan(numbers);
      assertFalse(words.isContinued(1), numbers);
    }
  }

  @Test
  void only_the_given_bytes_are_read() {
    byte[] text = "aaa bbb ccc".getBytes(StandardCharsets.UTF_8);

    scanner.scan(text, 4, 7);

    assertEquals(1, words.size());
  }

  private List<String> pattern() {
    Map<Long, String> names = new HashMap<>();
    List<String> pattern = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      pattern.add(
          names.computeIfAbsent(words.hash(i), h -> String.valueOf((char) ('a' + names.size()))));
    }
    return pattern;
  }

  private void scan(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    words.clear();
    scanner.scan(utf8, 0, utf8.length);
  }

  private void assertSameAsReference(String text) {
    List<List<Word>> expected = ReferenceSentences.of(text);

    scan(text);

    assertEquals(sentenceLengths(expected), sentenceLengths(), text);
    int i = 0;
    for (List<Word> sentence : expected) {
      for (Word word : sentence) {
        assertEquals(word.weight(), words.weight(i), text);
        assertEquals(words.hash(i), hashes.computeIfAbsent(word.text(), hashAt(i)), word.text());
        assertEquals(word.text(), texts.computeIfAbsent(words.hash(i), h -> word.text()));
        i++;
      }
    }
  }

  private java.util.function.Function<String, Long> hashAt(int i) {
    return text -> words.hash(i);
  }

  private static List<Integer> sentenceLengths(List<List<Word>> sentences) {
    return sentences.stream().map(List::size).filter(size -> size > 0).toList();
  }

  private List<Integer> sentenceLengths() {
    List<Integer> lengths = new ArrayList<>();
    int from = 0;
    for (int s = 0; s < words.sentences(); s++) {
      lengths.add(words.sentenceEnd(s) - from);
      from = words.sentenceEnd(s);
    }
    return lengths;
  }
}
