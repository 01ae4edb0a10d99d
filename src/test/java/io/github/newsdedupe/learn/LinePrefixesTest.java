package io.github.newsdedupe.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels with a title after them, and what looks like one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinePrefixesTest {

  private final WordSalad salad = new WordSalad(1);
  private final List<byte[]> texts = new ArrayList<>();

  @Test
  void a_label_with_another_title_each_time_is_learned_without_the_title() {
    print(20, i -> "Seen lately: " + salad.label(3, 8));

    assertEquals(List.of("Seen lately"), learned());
  }

  @Test
  void all_words_that_stay_the_same_belong_to_the_label() {
    print(30, i -> "The player cannot be shown here - " + salad.label(3, 8));

    assertEquals(List.of("The player cannot be shown here"), learned());
  }

  @Test
  void a_label_in_nineteen_articles_is_not_learned() {
    print(19, i -> "Seen lately: " + salad.label(3, 8));

    assertEquals(List.of(), learned());
  }

  @Test
  void an_opening_of_sentences_goes_on_with_a_small_letter() {
    print(60, i -> "Asked whether " + salad.label(5, 9).toLowerCase(Locale.ROOT) + ".");

    assertEquals(List.of(), learned());
  }

  @Test
  void a_title_before_names_stands_in_the_middle_of_lines_too() {
    print(60, i -> "Harbour master " + salad.label(5, 9) + ".");
    print(3, i -> salad.label(3, 3) + " harbour master " + salad.sentence());

    assertEquals(List.of(), learned());
  }

  @Test
  void what_begins_sentences_inside_paragraphs_is_not_a_label() {
    print(60, i -> "Then Ada " + salad.label(5, 9) + ".");
    print(10, i -> salad.sentence() + " Then Ada " + salad.sentence());

    assertEquals(List.of(), learned());
  }

  @Test
  void a_name_with_few_words_after_it_is_not_a_label() {
    print(60, i -> "Governor Ada " + List.of("Lund", "Brandt", "Wei").get(i % 3) + " spoke.");

    assertEquals(List.of(), learned());
  }

  @Test
  void rows_of_a_table_go_on_with_numbers() {
    print(60, i -> "Net profit " + (i + 17) + " mln");

    assertEquals(List.of(), learned());
  }

  @Test
  void lines_of_wrapped_paragraphs_begin_nothing() {
    for (int i = 0; i < 40; i++) {
      String first = (salad.label(11, 11) + "x".repeat(70)).substring(0, 70);
      String second = ("by the " + salad.label(11, 11) + "x".repeat(70)).substring(0, 70);
      String text = first + "\n" + second + "\nand more of it.\n";
      texts.add(text.getBytes(StandardCharsets.UTF_8));
    }

    assertEquals(List.of(), learned());
  }

  @Test
  void scripts_without_capitals_teach_nothing() {
    print(60, i -> "\u66F4\u591A \u65B0\u95FB " + Boxes.CHINESE.paragraph(salad.random()));

    assertEquals(List.of(), learned());
  }

  @Test
  void the_order_of_the_articles_does_not_matter() {
    print(40, i -> "Seen lately: " + salad.label(3, 8));
    print(30, i -> (i % 2 == 0 ? "SEE ALSO: " : "See also: ") + salad.label(3, 8));
    List<LearnedPrefix> learned = LinePrefixes.learn(texts);
    Collections.shuffle(texts, new Random(7));

    assertEquals(2, learned.size());
    assertEquals("SEE ALSO", learned.get(1).text());
    assertEquals(30, learned.get(1).articles());
    assertEquals(learned, LinePrefixes.learn(texts));
  }

  /** Of articles in three languages without labels nothing is learned. */
  @ParameterizedTest
  @EnumSource
  void prose_teaches_nothing(Boxes language) {
    for (int i = 0; i < 300; i++) {
      print(1, line -> language.paragraph(salad.random()));
    }

    assertEquals(List.of(), learned());
  }

  /** Articles of three lines of word salad with this line among them. */
  private void print(int articles, IntFunction<String> line) {
    for (int i = 0; i < articles; i++) {
      String text = String.join("\n\n", salad.line(3), line.apply(i), salad.line(3), salad.line(3));
      texts.add(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<String> learned() {
    return LinePrefixes.learn(texts).stream().map(LearnedPrefix::text).toList();
  }
}
