package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not read in a folder is said. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PassedOverTest {

  @TempDir Path folder;

  @Test
  void kinds_are_named_with_their_numbers_and_counted() throws IOException {
    write("a.txt", "b.md", "c.md", "x/d.md", "e.csv", "f.csv", "g", "h.md.gz");

    Outcome outcome = Program.run(folder.toString());

    assertEquals(1, outcome.count("articles"));
    assertEquals(7, outcome.count("passedOver"));
    assertEquals(0, outcome.count("skipped"));
    assertEquals(
        "dedupe: 3 .md, 2 .csv, 1 without a suffix, 1 .md.gz were not read;"
            + " --include '*.md' reads them",
        outcome.errLines().get(0));
  }

  @Test
  void many_kinds_are_not_all_named() throws IOException {
    write("a.aa", "b.bb", "c.cc", "d.dd", "e.ee", "f.ff", "g.gg", "h.hh", "h2.hh", ".git/i.txt");

    Outcome outcome = Program.run(folder.toString());

    assertEquals(
        "dedupe: 2 .hh, 1 .aa, 1 .bb, 1 .cc, 1 .dd, 3 others, 1 hidden were not read;"
            + " --include '*.hh' reads them",
        outcome.errLines().get(0));
    assertEquals(10, outcome.count("passedOver"));
  }

  @Test
  void one_file_is_said_as_one() throws IOException {
    write("a.md");

    assertEquals(
        "dedupe: 1 .md was not read; --include '*.md' reads it",
        Program.run(folder.toString()).errLines().get(0));
  }

  @Test
  void names_without_a_suffix_and_hidden_ones_have_a_way_in_too() throws IOException {
    write("x/a", "x/b.1998", "x/Mr. Smith goes", "x/c.", "y/.git/d.txt");

    assertEquals(
        "dedupe: 4 without a suffix were not read; --include '*' reads them",
        Program.run(folder.resolve("x").toString()).errLines().get(0));
    assertEquals(
        "dedupe: 1 hidden was not read; name it to read it",
        Program.run(folder.resolve("y").toString()).errLines().get(0));
  }

  @Test
  void quiet_leaves_out_the_line_and_not_the_count() throws IOException {
    write("a.txt", "b.md");

    Outcome outcome = Program.run("-q", folder.toString());

    assertEquals("", outcome.err());
    assertEquals(1, outcome.count("passedOver"));
  }

  @Test
  void nothing_is_said_where_nothing_was_passed_over() throws IOException {
    write("a.txt", "b.jsonl");

    Outcome outcome = Program.run("--exclude", "*.jsonl", folder.toString());

    assertEquals(1, outcome.errLines().size(), outcome.err());
    assertEquals(0, outcome.count("passedOver"));
  }

  @Test
  void strict_is_about_what_was_skipped() throws IOException {
    write("a.txt", "b.md");

    assertEquals(0, Program.run("--strict", folder.toString()).exitCode());
  }

  @Test
  void both_sides_count() throws IOException {
    write("x/a.txt", "x/b.md", "y/a.txt", "y/c.md", "y/d.md");

    Outcome outcome =
        Program.run(folder.resolve("x").toString(), "--against", folder.resolve("y").toString());

    assertEquals(3, outcome.count("passedOver"));
    assertTrue(outcome.err().contains("3 .md were not read"), outcome.err());
  }

  @Test
  void a_report_that_is_decided_again_counts_the_same() throws IOException {
    write("a.txt", "b.md");
    Path report = folder.resolve("r.json");
    Program.run("--pairs-from", "0.3", "-o", report.toString(), folder.toString());

    assertEquals(1, Program.run("render", "-f", "json", report.toString()).count("passedOver"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "clean", "rules learn", "index", "query"})
  void every_command_that_reads_folders_says_it(String command) throws IOException {
    write("x/a.txt", "x/b.md");
    String index = folder.resolve("i").toString();
    Program.run("index", folder.resolve("x").toString(), "--index", index);

    Outcome outcome = run(command, "x", index);

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(
        outcome.err().contains("dedupe: 1 .md was not read; --include '*.md' reads it\n"),
        outcome.err());
  }

  @Test
  void an_index_inside_the_archive_is_skipped_as_such() throws IOException {
    write("x/a.txt");
    String index = folder.resolve("x/i").toString();
    Program.run("index", folder.resolve("x").toString(), "--index", index);

    Outcome outcome = Program.run(folder.resolve("x").toString());

    assertEquals(1, outcome.count("articles"));
    assertEquals(List.of("a dedupe index; --index reads it"), outcome.reasons());
  }

  @Test
  void reports_inside_the_archive_are_skipped_as_such() throws IOException {
    write("a.txt");
    String archive = folder.toString();
    String index = folder.resolve("i").toString();
    Program.run("index", archive, "--index", index, "-q");
    Program.run(archive, "-f", "jsonl", "-o", folder.resolve("r.jsonl").toString());
    Program.run(archive, "-o", folder.resolve("s.json").toString());
    Program.run("check", archive, "-f", "json", "-o", folder.resolve("t.json").toString());
    Program.run("query", archive, "--index", index, "-o", folder.resolve("u.jsonl").toString());

    Outcome outcome =
        Program.run(archive, "--include", "*.txt", "--include", "*.json*", "--exclude", "i");

    assertEquals(1, outcome.count("articles"));
    assertEquals(List.of("a dedupe report"), outcome.reasons().stream().distinct().toList());
    assertEquals(4, outcome.count("skipped"));
  }

  @Test
  void a_report_inside_the_archive_may_be_replaced_by_the_next() throws IOException {
    write("a.txt");
    String report = folder.resolve("r.jsonl").toString();
    Program.run(folder.toString(), "-f", "jsonl", "-o", report);

    Outcome again = Program.run(folder.toString(), "-f", "jsonl", "-o", report);
    Texts.write(folder.resolve("r.jsonl"), Texts.record("1", Texts.CHOIR));
    Outcome refused = Program.run(folder.toString(), "-f", "jsonl", "-o", report);

    assertEquals(0, again.exitCode(), again.err());
    assertTrue(again.err().contains("skipped " + report + ": a dedupe report"), again.err());
    assertEquals(2, refused.exitCode());
  }

  @Test
  void a_pattern_that_matches_nothing_is_a_warning() throws IOException {
    write("a.txt");

    Outcome outcome = Program.run("--exclude", "wires", folder.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(
        "dedupe: warning: --exclude 'wires' matches nothing in the folders that were read",
        outcome.errLines().get(0));
    assertFalse(Program.run("-q", "--exclude", "b", folder.toString()).err().contains("warning"));
  }

  private Outcome run(String command, String path, String index) {
    String archive = folder.resolve(path).toString();
    return switch (command) {
      case "index", "query" -> Program.run(command, archive, "--index", index);
      case "rules learn" -> Program.run("rules", "learn", archive);
      default -> Program.run(command, archive);
    };
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Texts.write(
          folder.resolve(name), name.endsWith("l") ? Texts.record("1", Texts.FERRY) : Texts.FERRY);
    }
  }
}
