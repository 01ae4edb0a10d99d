package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code dedupe check} accepts, and what it says to files that it cannot read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckBaselineTest {

  @TempDir Path folder;
  private CheckedArchive archive;

  @BeforeEach
  void threeStories() throws IOException {
    archive = new CheckedArchive(folder);
  }

  @Test
  void a_duplicate_in_the_baseline_passes() throws IOException {
    archive.nearCopy();

    Outcome writing =
        archive.check("--baseline", archive.baseline().toString(), "--write-baseline");

    assertEquals(0, writing.exitCode());
    assertEquals("", writing.out());
    assertEquals(List.of("dedupe: 2 articles in the baseline"), writing.errLines());
    assertEquals(0, archive.checkBaseline().exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--output=verdict", "--format=json", "--format=text", "--fail-on=any"})
  void what_writes_a_baseline_gives_no_verdict(String option) {
    Outcome outcome =
        archive.check(
            "--baseline",
            archive.baseline().toString(),
            "--write-baseline",
            "--relation=update",
            option);

    assertEquals(2, outcome.exitCode());
    assertEquals(
        "dedupe: --write-baseline gives no verdict: leave out " + option.replaceFirst("=.*", ""),
        outcome.errLines().get(0));
    assertFalse(Files.exists(archive.baseline()));
  }

  @Test
  void a_copy_of_the_copy_fails() throws IOException {
    archive.nearCopy();
    archive.writeBaseline();
    Texts.write(archive.folder().resolve("again.txt"), CheckedArchive.REWORDED);

    Outcome outcome = archive.checkBaseline();

    assertEquals(1, outcome.exitCode());
    assertEquals(
        archive.id("again.txt")
            + ":1: identical to "
            + archive.id("reworded.txt")
            + " (jaccard 1.00, containment 1.00)\n",
        outcome.out());
  }

  @Test
  void a_renamed_copy_passes() throws IOException {
    archive.nearCopy();
    archive.writeBaseline();
    Files.move(archive.folder().resolve("reworded.txt"), archive.folder().resolve("0.txt"));

    assertEquals(0, archive.checkBaseline().exitCode());
  }

  @Test
  void a_copy_with_other_line_ends_and_furniture_is_the_same_article() throws IOException {
    archive.nearCopy();
    archive.writeBaseline();
    Texts.write(
        archive.folder().resolve("reworded.txt"),
        "Published 9:14 AM EST, Tue March 3, 2020\r\n\r\n"
            + CheckedArchive.REWORDED.replace("\n", "\r\n"));

    assertEquals(0, archive.checkBaseline().exitCode());
  }

  @Test
  void a_baseline_is_written_anew_where_one_was() throws IOException {
    archive.nearCopy();
    archive.writeBaseline();
    Files.delete(archive.folder().resolve("reworded.txt"));

    archive.writeBaseline();

    assertFalse(Files.readString(archive.baseline()).contains("ferry.txt"));
  }

  @Test
  void a_baseline_does_not_replace_what_is_none() throws IOException {
    Path article = archive.folder().resolve("choir.txt");

    Outcome outcome = archive.check("--baseline", article.toString(), "--write-baseline");

    assertEquals(2, outcome.exitCode());
    assertEquals(Texts.CHOIR, Files.readString(article));
  }

  @Test
  void a_wrong_baseline_is_answered_in_one_line_with_its_place() throws IOException {
    archive.nearCopy();
    archive.writeBaseline();
    Files.writeString(
        archive.baseline(),
        Files.readString(archive.baseline()).replace("ferry.txt\n", "ferry.txt\n?\n"));
    int line = Files.readAllLines(archive.baseline()).indexOf("?") + 1;

    Outcome outcome = archive.checkBaseline();

    assertEquals(2, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.errLines().size(), outcome.err());
    assertTrue(
        outcome.err().startsWith("dedupe: " + archive.baseline() + ":" + line + ": expected"),
        outcome.err());
  }

  @Test
  void a_missing_baseline_is_answered_with_how_to_write_it() {
    Outcome outcome = archive.checkBaseline();

    assertEquals(2, outcome.exitCode());
    assertEquals(
        "dedupe: "
            + archive.baseline()
            + ": cannot be read: no such file; --write-baseline writes one",
        outcome.errLines().get(0));
  }

  @Test
  void a_baseline_of_another_threshold_is_told() throws IOException {
    archive.nearCopy();
    archive.writeBaseline();

    Outcome outcome = archive.check("--baseline", archive.baseline().toString(), "-t", "0.4");

    assertEquals(
        "dedupe: warning: the baseline was written at --threshold 0.5", outcome.errLines().get(0));
  }

  @Test
  void an_allowed_pair_passes() throws IOException {
    archive.nearCopy();
    Path allow =
        Texts.write(
            folder.resolve("allow"),
            archive.id("ferry.txt")
                + "\t"
                + archive.id("reworded.txt")
                + "\t# the evening edition\n");

    assertEquals(0, archive.check("--allow", allow.toString()).exitCode());
  }

  @Test
  void a_wrong_allow_file_is_answered_in_one_line_with_its_place() throws IOException {
    Path allow = Texts.write(folder.resolve("allow"), "# two of a kind\n\na.txt b.txt\n");

    Outcome outcome = archive.check("--allow", allow.toString());

    assertEquals(2, outcome.exitCode());
    assertEquals(
        List.of(
            "dedupe: "
                + allow
                + ":3: say why: add '# reason' at the end of the line, or above"
                + " it"),
        outcome.errLines());
  }
}
