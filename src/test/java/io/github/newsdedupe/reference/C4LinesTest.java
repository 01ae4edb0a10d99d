package io.github.newsdedupe.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class C4LinesTest {

  private static final String BODY = "The tug left the basin at noon.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The dam held.",
        "Did the dam hold?",
        "The dam held!",
        "He said \"the dam held\"",
        "It was the sailors'",
        "The dam held [12] until noon.[3]"
      })
  void lines_that_end_as_sentences_do_stay(String line) {
    assertEquals(line.replaceAll("\\[\\d+]", ""), C4Lines.kept(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour news and weather",
        "The dam held ...",
        "The dam held”",
        "It held.",
        "Turn on JavaScript to read this.",
        "By reading on you accept our Privacy Policy.",
        "This site uses cookies to count its readers.",
      })
  void other_lines_go(String line) {
    assertEquals(BODY, C4Lines.kept(line + "\n" + BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The count is {count} of ten.", "Lorem ipsum dolor sit amet."})
  void a_page_with_code_or_filler_goes_as_a_whole(String line) {
    assertEquals("", C4Lines.kept(BODY + "\n" + line));
  }

  @Test
  void a_curly_bracket_on_a_line_that_goes_anyway_is_not_seen() {
    assertEquals(BODY, C4Lines.kept("var page = {\n" + BODY));
  }
}
