package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of capitalised words. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana Ruiz",
        "ANA RUIZ",
        "J. Smith and Li Wei, CNN",
        "Ana de la Cruz, Max von Berg & Ludwig van Dam",
        "Omar al-Hadi and \u00C9mile O\u2019Neil",
        "Ana Ruiz/The Daily Lamp",
        "\u738B\u5C0F\u660E",
      })
  void a_byline_of_names_is_names(String text) {
    assertEquals(text.length(), end(Names.NAMES, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"the river", "and Ana", "de la Cruz", "7 people", ""})
  void what_begins_otherwise_is_none(String text) {
    assertEquals(Node.NONE, end(Names.NAMES, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Irbil, Iraq", "St. Petersburg", "Port-au-Prince, Haiti", "Rio de Janeiro"})
  void a_place_is_a_few_names(String text) {
    assertEquals(text.length(), end(Names.PLACE, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana and Li", "Ana/Li"})
  void a_place_is_no_list(String text) {
    assertEquals("Ana".length(), end(Names.PLACE, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NEW YORK", "PORT-AU-PRINCE, HAITI", "ST. LOUIS", "\u00C9VIAN"})
  void caps_is_upper_case_throughout(String text) {
    assertEquals(text.length(), end(Names.CAPS, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"New York", "A", "US", "A. B."})
  void caps_needs_upper_case_and_three_letters(String text) {
    assertEquals(Node.NONE, end(Names.CAPS, text));
  }

  /** The end in characters. */
  private static int end(Names names, String text) {
    byte[] bytes = Strips.utf8(text);
    int end = names.match(bytes, 0, bytes.length);
    return end == Node.NONE ? end : new String(bytes, 0, end, StandardCharsets.UTF_8).length();
  }
}
