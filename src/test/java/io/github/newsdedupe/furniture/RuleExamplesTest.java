package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of the built-in rules, each rule run alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleExamplesTest {

  /** A text cut in three, white space at the cuts left out. */
  private record Cut(String before, String removed, String after) {

    static Cut of(String text, int start, int end) {
      byte[] bytes = Strips.utf8(text);
      return new Cut(
          part(bytes, 0, start).strip(),
          part(bytes, start, end).strip(),
          part(bytes, end, bytes.length).strip());
    }

    private static String part(byte[] bytes, int from, int to) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** What an example says must be removed. */
    static Cut expected(String example) {
      int start = example.indexOf("<<");
      if (start < 0) {
        return new Cut("", example.strip(), "");
      }
      int end = example.indexOf(">>");
      return new Cut(
          example.substring(0, start).strip(),
          example.substring(start + 2, end).strip(),
          example.substring(end + 2).strip());
    }
  }

  @TestFactory
  Stream<DynamicTest> what_a_yes_example_marks_is_removed_and_nothing_else() {
    return examples("yes", Rule::yes, this::assertRemovesTheMarked);
  }

  @TestFactory
  Stream<DynamicTest> nothing_is_removed_from_a_no_example() {
    return examples("no", Rule::no, this::assertRemovesNothing);
  }

  private interface Check {
    void of(Rule rule, String example);
  }

  private static Stream<DynamicTest> examples(
      String name, Function<Rule, List<String>> examples, Check check) {
    return RuleSet.builtIn().rules().stream()
        .flatMap(rule -> examples.apply(rule).stream().map(example -> test(name, rule, example)))
        .map(test -> test.apply(check));
  }

  private static Function<Check, DynamicTest> test(String name, Rule rule, String example) {
    String title = rule.id() + " " + name + ": " + example;
    return check -> DynamicTest.dynamicTest(title, () -> check.of(rule, example));
  }

  private void assertRemovesTheMarked(Rule rule, String example) {
    String text = example.replace("<<", "").replace(">>", "");

    List<RemovedSpan> removed = Strips.strip(rule, text).removed();

    assertEquals(1, removed.size(), "spans removed by " + rule.id() + " from: " + example);
    RemovedSpan span = removed.get(0);
    assertEquals(Cut.expected(example), Cut.of(text, span.start(), span.end()), rule.id());
    assertEquals(rule.id(), span.rule());
    assertEquals(rule.kind(), span.kind());
  }

  private void assertRemovesNothing(Rule rule, String example) {
    List<RemovedSpan> removed = Strips.strip(rule, example).removed();

    assertEquals(List.of(), removed, rule.id() + ": " + example);
  }
}
