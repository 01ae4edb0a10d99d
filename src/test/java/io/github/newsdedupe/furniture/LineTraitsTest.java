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
    for (Rule rule : RuleSet.builtIn().rules()) {
      FirstBytes last = rule.shape().lineTraits().lastBytes();
      for (byte[] line : beginningsOfExamples(rule)) {
        if (!last.contains(line[line.length - 1] & 0xFF)) {
          Lines lines = Lines.of(line, 0, line.length);
          assertTrue(
              rule.shape().find(new Page(line, lines, lines), 0).isEmpty(),
              () -> rule.id() + ": " + new String(line, StandardCharsets.UTF_8));
        }
      }
    }
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
