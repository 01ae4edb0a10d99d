package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintableTest {

  private static final Pattern CODE = Pattern.compile("\\\\u([0-9A-F]{4})");

  @ParameterizedTest
  @CsvSource({
    "'\u001B[31mred', \\u001B[31mred",
    "a\u009B31m, a\\u009B31m",
    "\u202Eabc\u202C, \\u202Eabc\\u202C",
    "\u2066a\u2069, \\u2066a\\u2069",
    "a\u007Fb, a\\u007Fb",
    "a\u2028b\u2029c, a\\u2028b\\u2029c",
    "a\tb, a\\u0009b",
    "a\uD83Db, a\\uD83Db",
    "a\uDC00, a\\uDC00",
    "a\uFFFFb, a\\uFFFFb",
  })
  void what_a_terminal_obeys_is_written_as_its_code(String text, String printable) {
    assertEquals(printable, Printable.of(text));
  }

  @Test
  void line_ends_are_codes_on_one_line_and_stay_on_lines() {
    assertEquals("a\\u000Ab\\u000D", Printable.of("a\nb\r"));
    assertEquals("a\r\n\tb\\u000D\\u001B", Printable.lines("a\r\n\tb\r\u001B"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        "caf\u00E9 \u65B0\u805E \uD83D\uDEA2",
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "\u0915\u094D\u200D\u0937",
        "a\u200Fb",
        "C:\\news\\a.txt",
        "a\u00ADb\u00A0c",
      })
  void letters_of_every_script_stay(String text) {
    assertEquals(text, Printable.of(text));
    assertEquals(text, Printable.lines(text));
  }

  @Test
  void no_two_texts_look_the_same() {
    Set<String> seen = new HashSet<>();
    String[] parts = {"\\", "u", "\u001B", "001B", "005C", "\n", "\u2028", "x"};
    int texts = parts.length * parts.length * parts.length * parts.length;

    for (int i = 0; i < texts; i++) {
      StringBuilder text = new StringBuilder();
      for (int rest = i, part = 0; part < 4; part++, rest /= parts.length) {
        text.append(parts[rest % parts.length]);
      }
      String printable = Printable.of(text.toString());
      assertTrue(seen.add(printable), printable);
      assertEquals(text.toString(), read(printable));
      assertFalse(printable.codePoints().anyMatch(Printable::isSpecial), printable);
    }
  }

  private static String read(String printable) {
    return CODE.matcher(printable)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
  }
}
