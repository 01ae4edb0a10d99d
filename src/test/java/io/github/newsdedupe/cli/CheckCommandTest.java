package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.report.model.CheckReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code dedupe check} as CI systems run it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckCommandTest {

  @TempDir Path folder;
  private CheckedArchive archive;

  @BeforeEach
  void threeStories() throws IOException {
    archive = new CheckedArchive(folder);
  }

  @Test
  void a_clean_archive_passes_and_nothing_is_printed() {
    Outcome outcome = archive.check();

    assertEquals(0, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(
        List.of(
            "dedupe: passed: 3 articles, 0 new duplicates (--fail-on new), 0 in the baseline,"
                + " 0 allowed, 0 skipped"),
        outcome.errLines());
  }

  @Test
  void a_near_copy_fails_and_both_are_named() throws IOException {
    archive.nearCopy();

    Outcome outcome = archive.check("-q");

    assertEquals(1, outcome.exitCode());
    assertEquals("", outcome.err());
    assertTrue(
        outcome
            .out()
            .matches(
                archive.id("(ferry|reworded).txt")
                    + ":1: near-duplicate of "
                    + archive.id("(ferry|reworded).txt")
                    + " \\(jaccard 0\\.\\d\\d, containment 0\\.\\d\\d\\)\n"),
        outcome.out());
    assertTrue(outcome.out().contains("ferry.txt") && outcome.out().contains("reworded.txt"));
  }

  /** They are a cluster of their own, so their story is in none. */
  @Test
  void copies_of_an_excerpt_are_told_and_so_is_their_story() throws IOException {
    Texts.write(
        archive.folder().resolve("round-up.txt"),
        Texts.CHOIR + "\n" + Texts.FERRY + "\n" + Texts.ORCHARD);
    Texts.write(archive.folder().resolve("second.txt"), Texts.FERRY);
    Files.delete(archive.folder().resolve("choir.txt"));
    Files.delete(archive.folder().resolve("orchard.txt"));

    Outcome outcome = archive.check("-q");

    assertEquals(
        List.of(
            archive.id("ferry.txt") + ":1: excerpt of " + archive.id("round-up.txt"),
            archive.id("second.txt") + ":1: identical to " + archive.id("ferry.txt")),
        outcome.out().lines().map(line -> line.substring(0, line.indexOf(" ("))).sorted().toList());
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "0, 1", "25%, 0", "24.9%, 1", "new, 1", "any, 1"})
  void a_limit_decides_the_exit_code(String limit, int exitCode) throws IOException {
    archive.nearCopy();

    Outcome outcome = archive.check("--fail-on", limit);

    assertEquals(exitCode, outcome.exitCode());
    assertEquals(1, outcome.out().lines().count());
  }

  @ParameterizedTest
  @CsvSource({"near-duplicate, 1", "'identical,near-duplicate', 1", "identical, 0", "excerpt, 0"})
  void relations_that_do_not_count_pass(String relations, int exitCode) throws IOException {
    archive.nearCopy();

    assertEquals(exitCode, archive.check("--relation", relations).exitCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--fail-on some",
        "--fail-on 101%",
        "--relation template",
        "--write-baseline",
        "--threshold 2",
        "--format html"
      })
  void wrong_usage_is_exit_code_2(String options) {
    Outcome outcome = archive.check(options.split(" ", -1));

    assertEquals(2, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.out());
    assertEquals("Try 'dedupe check --help' for more information.", outcome.errLines().get(1));
  }

  @Test
  void a_root_that_is_not_there_is_exit_code_3() {
    Outcome outcome = Program.run("check", folder.resolve("nowhere").toString());

    assertEquals(3, outcome.exitCode());
    assertEquals(1, outcome.errLines().size(), outcome.err());
  }

  @Test
  void with_strict_something_skipped_is_exit_code_3() throws IOException {
    Texts.write(archive.folder().resolve("empty.txt"), "");

    assertEquals(0, archive.check().exitCode());
    assertEquals(3, archive.check("--strict").exitCode());
  }

  @Test
  void articles_in_json_lines_are_named_by_file_and_line() throws IOException {
    Path lines =
        Texts.write(
            folder.resolve("news.jsonl"),
            Texts.record("a", Texts.CHOIR)
                + Texts.record("b", Texts.FERRY)
                + Texts.record("c", Texts.FERRY));

    Outcome outcome = Program.run("check", "-q", lines.toString());

    String path = lines.toString().replace('\\', '/');
    assertEquals(
        path + ":3: c: identical to b at " + path + ":2 (jaccard 1.00, containment 1.00)\n",
        outcome.out());
  }

  @Test
  void json_has_a_schema() throws IOException {
    archive.nearCopy();
    archive.writeBaseline();
    Texts.write(archive.folder().resolve("again.txt"), CheckedArchive.REWORDED);
    Texts.write(archive.folder().resolve("lead.txt"), Texts.FERRY.substring(0, 160));

    Outcome outcome =
        archive.check(
            "-f", "json", "--fail-on", "any", "--baseline", archive.baseline().toString());

    assertEquals(1, outcome.exitCode());
    assertEquals(List.of(), schema().errors(outcome.json()));
    assertEquals(List.of(), schema().ownErrors());
    assertEquals(List.of(), schema().undescribed());
    assertTrue(outcome.json().get("duplicates").size() > 1, outcome.out());
  }

  @ParameterizedTest
  @CsvSource({"github, ::error", "junit, <?xml", "sarif, '{'", "json, '{'", "text, ''"})
  void every_format_goes_to_standard_output_or_a_file(String format, String start)
      throws IOException {
    archive.nearCopy();
    Path file = folder.resolve("verdict");

    Outcome toOut = archive.check("-f", format);
    Outcome toFile = archive.check("-f", format, "-o", file.toString());

    assertTrue(toOut.out().startsWith(start), toOut.out());
    assertEquals(toOut.out(), Files.readString(file));
    assertEquals("", toFile.out());
    assertEquals(1, toFile.exitCode());
  }

  /** What recurs across unrelated articles would be learned, and two verdicts differ for that. */
  @Test
  void the_verdict_on_two_articles_does_not_depend_on_others() throws IOException {
    archive.nearCopy();
    JsonNode alone = archive.check("-f", "json").json().get("duplicates");
    for (int i = 0; i < 60; i++) {
      String words = ("story" + i + " tells of thing" + i + " and of no other one; ").repeat(12);
      Texts.write(
          archive.folder().resolve(i + ".txt"),
          words + "\n\nSupporters had filled the public gallery with hand-painted signs.\n");
    }

    List<JsonNode> amongOthers = new ArrayList<>();
    archive.check("-f", "json").json().get("duplicates").forEach(amongOthers::add);

    assertTrue(amongOthers.contains(alone.get(0)), amongOthers.toString());
  }

  private static ShippedSchema schema() throws IOException {
    return ShippedSchema.beside(CheckReport.class, "dedupe-check-1.schema.json");
  }
}
