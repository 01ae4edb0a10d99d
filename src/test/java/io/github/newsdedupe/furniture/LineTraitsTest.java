package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.text.Lines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is asked of a line before a rule is tried on it, against trying the rule. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineTraitsTest {

  @Test
  void a_line_ends_with_one_of_the_last_bytes_of_its_pattern() {
    FirstBytes last = PatternParser.parse("ab[c]({digits:1-2}|)", true, Map.of()).lastBytes();

    assertTrue(Stream.of('b', 'c', '0', '9').allMatch(last::contains));
    assertFalse(last.contains('a'));
  }

  @Test
  void any_byte_may_be_the_last_of_a_gap_or_where_the_line_may_go_on() {
    assertTrue(PatternParser.parse("ab{any:1-9}", true, Map.of()).lastBytes().contains('x'));
    assertTrue(PatternParser.parse("ab", false, Map.of()).lastBytes().contains('x'));
  }

  @Test
  void no_rule_matches_a_line_that_ends_otherwise() {
    for (Rule rule : RuleSet.ofPacks().rules()) {
      FirstBytes last = rule.shape().lineTraits().lastBytes();
      for (byte[] line : beginningsOfExamples(rule)) {
        if (!last.contains(line[line.length - 1] & 0xFF)) {
          Lines lines = Lines.of(line, 0, line.length);
          assertTrue(
              rule.shape().find(new Page(line, lines, new Effort(0)), 0).isEmpty(),
              () -> rule.id() + ": " + new String(line, StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Test
  void a_line_begins_with_the_bytes_of_its_pattern() {
    List<FirstBytes> first =
        PatternParser.parse("(ab|c'|\u00E9)[d]e", true, Map.of()).firstBytes(4);

    assertTrue(IntStream.of('a', 'c', 0xC3).allMatch(first.get(0)::contains));
    assertTrue(IntStream.of('b', '\'', 0xE2, 0xA9).allMatch(first.get(1)::contains));
    assertTrue(IntStream.of('d', 'e').allMatch(first.get(2)::contains));
    assertFalse(first.get(0).contains('b'));
    assertFalse(first.get(1).contains('d'));
  }

  @Test
  void after_a_digit_stands_another_or_what_follows_the_number() {
    List<FirstBytes> first =
        PatternParser.parse("{digits:1-2}.{any:1-9}", true, Map.of()).firstBytes(4);

    assertTrue(IntStream.of('0', '9', '.').allMatch(first.get(1)::contains));
    assertFalse(first.get(0).contains('.'));
    assertFalse(first.get(1).contains('x'));
    assertTrue(first.get(2).contains('x'));
  }

  @Test
  void no_rule_matches_a_line_whose_bytes_it_does_not_begin_with() {
    for (Rule rule : RuleSet.ofPacks().rules()) {
      List<FirstBytes> first = rule.shape().lineTraits().firstBytes();
      for (byte[] line : beginningsOfExamples(rule)) {
        boolean matches =
            rule.shape().find(new Page(line, linesOf(line), new Effort(0)), 0).isPresent();
        for (int i = 0; matches && i < Math.min(first.size(), line.length); i++) {
          assertTrue(
              first.get(i).contains(line[i] & 0xFF),
              () -> rule.id() + ": " + new String(line, StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static Lines linesOf(byte[] line) {
    return Lines.of(line, 0, line.length);
  }

  /** Every beginning of every first line of an example of a rule, as a line. */
  private static List<byte[]> beginningsOfExamples(Rule rule) {
    return rule.examples().stream()
        .map(example -> example.text().lines().findFirst())
        .flatMap(line -> beginnings(line.orElse("").strip()))
        .map(Strips::utf8)
        .toList();
  }

  private static Stream<String> beginnings(String line) {
    return IntStream.rangeClosed(1, line.length())
        .mapToObj(length -> line.substring(0, length).strip())
        .filter(beginning -> !beginning.isEmpty());
  }
}
