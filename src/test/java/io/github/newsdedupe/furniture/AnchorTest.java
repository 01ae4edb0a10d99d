package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** By which words the places are found where a rule is tried. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnchorTest {

  @Test
  void a_line_is_found_by_the_word_that_it_begins_with() {
    assertEquals(lineStart("abcd"), anchorOfLine("abcd efghi {any}"));
  }

  @Test
  void a_line_is_found_by_the_words_that_it_may_begin_with() {
    assertEquals(lineStart("abcd", "efgh"), anchorOfLine("(abcd|efgh e) {any}"));
  }

  @Test
  void a_line_that_begins_with_a_short_word_is_found_by_its_longest_word_that_must_be_there() {
    assertEquals(anywhere("klmnop"), anchorOfLine("a bcd[ efghij] \"klmnop\" (opqrstu|vw)"));
  }

  @Test
  void a_line_of_short_words_is_found_by_several() {
    assertEquals(lineStart("a bc de"), anchorOfLine("a bc de"));
    assertEquals(anywhere(" a bc de"), anchorOfLine("{digits} a bc de"));
  }

  @Test
  void what_begins_with_a_literal_is_found_by_its_longest_word() {
    Pattern pattern = PatternParser.parse("ab cdefgh i {any}", false, Map.of());

    assertEquals(anywhere("cdefgh"), pattern.anchorNearStart());
    assertEquals(2, pattern.startBefore(Strips.utf8("x ab \n cdefgh"), 7));
    assertEquals(Node.NONE, pattern.startBefore(Strips.utf8("x bb cdefgh"), 5));
  }

  private static Anchor anchorOfLine(String pattern) {
    return PatternParser.parse(pattern, true, Map.of()).anchorOfLine();
  }

  private static Anchor lineStart(String... words) {
    return new Anchor(Anchor.Where.LINE_START, Set.of(words));
  }

  private static Anchor anywhere(String word) {
    return new Anchor(Anchor.Where.ANYWHERE, Set.of(word));
  }
}
