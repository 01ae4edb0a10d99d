package io.github.newsdedupe.gate;

import static io.github.newsdedupe.gate.Archives.near;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AllowListTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x y z # why",
        "x y z #why",
        "  z   y  x \t# why",
        "x\ty z\t# why",
        "x\t\ty z\t # why",
        "# why\nx\ty z",
        "# why\n# and more\ny z\tx\r\n",
        "\uFEFF# why\nx y z"
      })
  void a_line_names_articles_and_a_reason(String text) {
    AllowList list = assertDoesNotThrow(() -> read(text));
    Groups groups = list.groups(duplicates("x", text.contains("y z") ? "y z" : "y"));

    boolean tabs = text.contains("y z\t") || text.contains("\ty z");
    assertEquals(true, groups.areTogether("x", tabs ? "y z" : "y"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing is allowed\n"})
  void a_file_without_lines_allows_nothing(String text) {
    AllowList list = assertDoesNotThrow(() -> read(text));

    assertEquals(false, list.groups(duplicates("x", "y")).has("x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x y                | a:1: say why: add '# reason' at the end of the line, or above it",
        "# why;;x y         | a:3: say why: add '# reason' at the end of the line, or above it",
        "# why;x            | a:2: name two articles or more",
        "x # y              | a:1: name two articles or more",
        "# why;x;;y # z     | a:2: name two articles or more"
      })
  void a_wrong_line_is_answered_with_its_number_and_a_way_out(String text, String message) {
    String lines = text.replace(";", "\n");

    GateFileException wrong = assertThrows(GateFileException.class, () -> read(lines));

    String actual = String.valueOf(wrong.getMessage());
    assertEquals(message, actual.substring(0, Math.min(message.length(), actual.length())));
  }

  private static AllowList read(String text) throws GateFileException {
    return AllowList.read("a", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Duplicates duplicates(String a, String b) {
    Gate.Archive archive = new Archives().cluster("1", near(a, b)).build();
    return Duplicates.in(archive.report(), archive.articles(), archive.relations());
  }
}
