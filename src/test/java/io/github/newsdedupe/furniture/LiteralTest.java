package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is known of a literal before it is looked for, worked out in the plainest way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiteralTest {

  private static final String LOOSE = "[ '\"-]";

  @Test
  void its_kinds_of_bytes_are_those_of_what_is_not_loose() {
    for (String text : literals()) {
      byte[] exact = Literal.utf8(text.replaceAll(LOOSE, ""));
      long expected = exact.length == 0 ? 0 : ByteClasses.of(exact, 0, exact.length);

      assertEquals(expected, new Literal(text).byteClasses(), text);
    }
  }

  @Test
  void its_longest_occurrence_has_room_for_white_space_and_curly_quotes() {
    for (String text : literals()) {
      String widest = text.replace(" ", " \n  \n").replaceAll("['\"-]", "\u201C--");

      assertEquals(Literal.utf8(widest).length, new Literal(text).longest(), text);
    }
  }

  @Test
  void its_first_byte_is_that_of_its_first_character() {
    for (String text : List.of("a", "é", "新", "𝄞", "\uD800")) {
      FirstBytes first = new Literal(text).firstBytes();
      int expected = Literal.utf8(text)[0] & 0xFF;

      for (int b = 0; b < 256; b++) {
        assertEquals(b == expected, first.contains(b), text + " " + b);
      }
    }
  }

  private static List<String> literals() {
    return Stream.concat(
            Stream.of("", " ", "-", "'\"- ", "a", "é 新-𝄞", "(1) of 2:"),
            RuleSet.ofPacks().rules().stream()
                .flatMap(rule -> rule.shape().anchor().marks().stream())
                .map(mark -> mark.literal().toString()))
        .toList();
  }
}
