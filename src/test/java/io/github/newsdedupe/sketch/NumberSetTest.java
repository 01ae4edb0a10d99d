package io.github.newsdedupe.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumberSetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | no number at all, not even seven",
        "1 | 3.5",
        "1 | at 10:45 sharp",
        "1 | 2004/05",
        "1 | 1,900.50",
        "1 | 3rd",
        "1 | 7 and 7 and 7",
        "2 | 3 . 5",
        "2 | 3. 5",
        "2 | 3..5",
        "2 | 3 x5 5",
        "2 | 2004\u201305",
        "2 | 3月5日",
        "0 | ๓๕"
      })
  void numbers_are_counted_as_a_reader_would(int count, String text) {
    assertEquals(count, numbers(text).size());
  }

  @Test
  void one_number_in_two_spellings_is_one() {
    assertSame("1,900", "1.900");
    assertSame("10:45", "10.45");
    assertSame("٣", "\uFEFF٣");
    assertSame("３.５", "3.5");
    assertSame("3&#46;5", "3.5");
  }

  @Test
  void numbers_that_are_not_the_same_are_not_equal() {
    assertEquals(0, numbers("3.5").intersectionSize(numbers("35 5.3 3 5 3.50")));
  }

  @Test
  void a_number_does_not_go_on_in_the_next_sentence_or_paragraph() {
    assertEquals(2, numbers("It rose to 3.\n\n5 more were found.").size());
    assertEquals(2, numbers("It rose to 3。5 more were found.").size());
  }

  @Test
  void numbers_of_a_sentence_that_is_left_out_do_not_count() {
    Words words = words("It rose to 3.5 at noon. Call 555-1234 now.");

    ShingleSet numbers = NumberSet.of(words, key -> key == words.sentenceKey(1));

    assertEquals(1, numbers.size());
    assertEquals(1, numbers.intersectionSize(numbers("3.5")));
  }

  private static void assertSame(String one, String other) {
    assertEquals(1, numbers(one).intersectionSize(numbers(other)), one);
  }

  private static ShingleSet numbers(String text) {
    return NumberSet.of(words(text), Shingles.NOTHING);
  }

  private static Words words(String text) {
    Words words = new Words();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    new WordScanner(words).scan(utf8, 0, utf8.length);
    return words;
  }
}
