package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    assertEquals(anywhere("cdefgh"), Words.of(pattern.anchorNearStart()));
    assertEquals(2, pattern.startBefore(Strips.utf8("x ab \n cdefgh"), 7));
    assertEquals(Node.NONE, pattern.startBefore(Strips.utf8("x bb cdefgh"), 5));
  }

  @Test
  void a_word_alone_is_no_reason_to_try_a_rule_that_begins_with_more() {
    Anchor anchor =
        PatternParser.parse("(abcd efgh|abcd 'xy'){any}", true, Map.of()).anchorOfLine();

    assertTrue(anchor.mayStandAt(Strips.utf8("x abcd\n efgh"), 2));
    assertTrue(anchor.mayStandAt(Strips.utf8("abcd \u2018xy\u2019 z"), 0));
    assertFalse(anchor.mayStandAt(Strips.utf8("abcd efg"), 0));
  }

  @Test
  void a_word_is_no_reason_to_try_a_rule_where_the_words_before_it_are_others() {
    Anchor anchor = PatternParser.parse("{any}b cdefgh i", true, Map.of()).anchorOfLine();

    assertTrue(anchor.mayStandAt(Strips.utf8("ab cdefgh i"), 3));
    assertFalse(anchor.mayStandAt(Strips.utf8("aa cdefgh i"), 3));
  }

  private record Words(Anchor.Where where, Set<String> words) {

    static Words of(Anchor anchor) {
      return new Words(
          anchor.where(), anchor.marks().stream().map(Mark::word).collect(Collectors.toSet()));
    }
  }

  private static Words anchorOfLine(String pattern) {
    return Words.of(PatternParser.parse(pattern, true, Map.of()).anchorOfLine());
  }

  private static Words lineStart(String... words) {
    return new Words(Anchor.Where.LINE_START, Set.of(words));
  }

  private static Words anywhere(String word) {
    return new Words(Anchor.Where.ANYWHERE, Set.of(word));
  }
}
