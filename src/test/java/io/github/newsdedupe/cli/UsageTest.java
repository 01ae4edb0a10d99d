package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says to a command line that it cannot run. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsageTest {

  private static final String TRY = "Try 'dedupe --help' for more information.";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--colour samples",
        "--threshold",
        "--threshold 0 samples",
        "--threshold 1.5 samples",
        "--threshold NaN samples",
        "--threshold half samples",
        "--threads 0 samples",
        "--threads -3 samples",
        "--threads many samples",
        "--threads 40000 samples",
        "--format xml samples",
        "--pairs some samples",
        "--encoding latin-99 samples",
        "--field foo=bar samples",
        "--field body samples",
        "--include [ samples",
        "--files-from - -"
      })
  void a_usage_error_is_two_lines_and_nothing_on_standard_output(String line) {
    Outcome outcome = Program.run(line.split(" ", -1));

    assertEquals(2, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.out());
    assertEquals(2, outcome.errLines().size(), outcome.err());
    assertTrue(outcome.err().startsWith("dedupe: "), outcome.err());
    assertEquals(TRY, outcome.errLines().get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--colour samples          | --colour",
        "--threshold 0 samples     | threshold must lie in (0, 1], but is 0.0",
        "--threshold 1.5 samples   | threshold must lie in (0, 1], but is 1.5",
        "--threshold NaN samples   | threshold must lie in (0, 1], but is NaN",
        "--threshold half samples  | 'half'",
        "--threshold half samples  | is not a number",
        "--threads many samples    | 'many' is not a whole number",
        "--threads 3000000000 x    | is not a whole number up to 2147483647",
        "--threads 0 samples       | --threads must be 1 to 1024",
        "--format xml samples      | [json, jsonl, text, keep, drop, corpus]",
        "--pairs some samples      | [representative, all]",
        "--encoding latin-99 .     | --encoding latin-99: no such encoding",
        "--field foo=bar samples   | only id, text, title, source, date, url can be named",
        "--files-from - -          | both the list of files and an article"
      })
  void a_usage_error_names_what_is_wrong(String line, String expected) {
    Outcome outcome = Program.run(line.split(" ", -1));

    assertTrue(outcome.errLines().get(0).contains(expected), outcome.err());
  }

  @Test
  void no_path_at_all_is_a_usage_error() {
    Outcome outcome = Program.run();

    assertEquals(2, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(
        List.of("dedupe: name at least one file or folder, or - for standard input", TRY),
        outcome.errLines());
  }

  @Test
  void an_empty_path_is_not_taken_for_the_working_directory() {
    Outcome outcome = Program.run("");

    assertTrue(outcome.exitCode() >= 2, "an unset variable must not start a walk of everything");
    assertEquals("", outcome.out());
  }

  @Test
  void clean_points_to_its_own_help() {
    Outcome outcome = Program.run("clean", "--colour", "samples");

    assertEquals(2, outcome.exitCode());
    assertEquals(2, outcome.errLines().size());
    assertEquals("Try 'dedupe clean --help' for more information.", outcome.errLines().get(1));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_path_that_begins_with_an_at_sign_is_a_path() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Path list = Texts.write(folder.resolve("list"), folder.resolve("a.txt").toString());

    Outcome outcome = Program.run("@" + list);

    assertEquals(3, outcome.exitCode());
    assertEquals("dedupe: @" + list + ": no such file or folder", outcome.err().strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "-h", "check --help", "clean --help", "eval --help", "explain -h"})
  void help_goes_to_standard_output(String line) {
    Outcome outcome = Program.run(line.split(" ", -1));

    assertEquals(0, outcome.exitCode());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith("Usage: dedupe "), outcome.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "check --help", "clean --help", "eval --help", "explain --help"})
  void help_fits_eighty_columns(String line) {
    Outcome outcome = Program.run(line.split(" ", -1));

    assertEquals(List.of(), outcome.out().lines().filter(any -> any.length() > 80).toList());
  }

  @Test
  void help_shows_the_default_threshold() {
    Outcome outcome = Program.run("--help");

    assertTrue(outcome.out().contains("Default: " + DedupeOptions.DEFAULT_THRESHOLD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "clean --version"})
  void the_version_goes_to_standard_output(String line) {
    Outcome outcome = Program.run(line.split(" ", -1));

    assertEquals(0, outcome.exitCode());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().matches("dedupe \\S+\\R"), outcome.out());
  }

  /** Alone it is answered before the command line is read. */
  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void the_version_is_the_same_alone_and_among_other_options(String option) {
    assertEquals(Program.run("--quiet", option), Program.run(option));
  }

  /** Paths alone are taken without reading a command line. */
  @Test
  void options_that_are_not_given_are_the_same_where_none_is_given() {
    assertEquals(Program.run("--", "samples"), Program.run("samples"));
    assertEquals(Program.run("--", "samples", ""), Program.run("samples", ""));
    assertEquals(Program.run("--", "no such file"), Program.run("no such file"));
  }

  @Test
  void enum_values_are_read_in_any_case() {
    Outcome outcome = Program.run("--format", "JSONL", "--quiet", folder.toString());

    assertEquals(0, outcome.exitCode(), outcome.err());
  }
}
