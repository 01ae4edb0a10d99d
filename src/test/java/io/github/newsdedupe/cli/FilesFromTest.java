package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that come from a list. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilesFromTest {

  @TempDir Path folder;

  @BeforeEach
  void twoArticles() throws IOException {
    Texts.write(folder.resolve("a b.txt"), Texts.FERRY);
    Texts.write(folder.resolve("c.txt"), Texts.ORCHARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\0", "\n\n"})
  void a_list_may_be_separated_by_line_ends_or_zero_bytes(String separator) throws IOException {
    String paths = folder.resolve("a b.txt") + separator + folder.resolve("c.txt") + separator;
    Path list = Texts.write(folder.resolve("list"), paths);

    Outcome outcome = Program.run("--files-from", list.toString());

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(2, outcome.count("articles"));
  }

  @Test
  void a_list_may_come_from_standard_input() {
    Outcome outcome = Program.runOn(folder.resolve("c.txt") + "\n", "--files-from", "-");

    assertEquals(1, outcome.count("articles"));
  }

  @Test
  void a_list_adds_to_the_paths_of_the_command_line() throws IOException {
    Path list = Texts.write(folder.resolve("list"), folder.resolve("c.txt").toString());

    Outcome outcome =
        Program.run("--files-from", list.toString(), folder.resolve("a b.txt").toString());

    assertEquals(2, outcome.count("articles"));
  }

  @Test
  void an_empty_list_gives_an_empty_report() {
    Outcome outcome = Program.runOn("", "--files-from", "-");

    assertEquals(0, outcome.exitCode());
    assertEquals(0, outcome.count("articles"));
  }

  @Test
  void a_missing_list_is_named() {
    String missing = folder.resolve("no-list").toString();

    Outcome outcome = Program.run("--files-from", missing);

    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.errLines().size());
    assertTrue(outcome.err().contains(missing), outcome.err());
  }

  @Test
  void a_missing_file_of_a_list_is_named() {
    String missing = folder.resolve("no.txt").toString();

    Outcome outcome = Program.runOn(missing + "\n", "--files-from", "-");

    assertEquals(3, outcome.exitCode());
    assertEquals("dedupe: " + missing + ": no such file or folder", outcome.err().strip());
  }
}
