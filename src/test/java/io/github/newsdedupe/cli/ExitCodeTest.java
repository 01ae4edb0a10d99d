package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** 1 is the answer no of a run that has looked; nothing else makes it 1, and nothing unmakes it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExitCodeTest {

  private final Throwable closed = new IOException("Broken pipe");
  private final Throwable full = new IOException("No space left on device");

  @TempDir Path folder;
  private String archive = "";
  private String rules = "";

  @BeforeEach
  void what_a_no_is_said_of() throws IOException {
    archive = folder.resolve("archive").toString();
    Texts.write(folder.resolve("archive/0.txt"), Texts.FERRY);
    Texts.write(folder.resolve("archive/1.txt"), Texts.FERRY);
    String failing =
        """
        pack my
        rule my.ad
          kind ad
          line Lamps for sale!
          yes  Lamps for sale!
          no   Lamps for sale!
        """;
    rules = Texts.write(folder.resolve("my.rules"), failing).toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40})
  void a_check_fails_whether_or_not_somebody_reads_why(int bytes) {
    Outcome quiet = Program.runInto(bytes, closed, "check", "-q", archive);
    Outcome told = Program.runInto(bytes, closed, "check", archive);

    assertEquals(new Outcome(1, "", ""), quiet);
    assertEquals(1, told.exitCode());
    assertTrue(told.err().startsWith("dedupe: failed: "), told.err());
  }

  @Test
  void a_reader_that_leaves_in_the_middle_changes_nothing() throws IOException {
    String copies = Texts.record("a", "Rain.").repeat(1_500);
    String file = Texts.write(folder.resolve("a.jsonl"), copies).toString();

    assertEquals(new Outcome(1, "", ""), Program.runInto(1 << 16, closed, "check", "-q", file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "github", "junit", "sarif", "json"})
  void in_every_format(String format) {
    Outcome outcome = Program.runInto(0, closed, "check", "-q", "--format", format, archive);

    assertEquals(new Outcome(1, "", ""), outcome);
  }

  @Test
  void a_check_that_passes_passes_without_readers() {
    Outcome outcome =
        Program.runInto(0, closed, "check", "-q", "--fail-on", "50%", "-f", "json", archive);

    assertEquals(new Outcome(0, "", ""), outcome);
  }

  @Test
  void what_was_skipped_fails_a_strict_check_without_readers() throws IOException {
    Files.write(folder.resolve("archive/binary.txt"), new byte[1_000]);

    assertEquals(3, Program.runInto(0, closed, "check", "-q", "--strict", archive).exitCode());
  }

  @Test
  void an_example_that_fails_fails_without_readers() {
    Outcome outcome = Program.runInto(0, closed, "rules", "test", rules);

    assertEquals(new Outcome(1, "", "dedupe: 1 examples fail\n"), outcome);
  }

  @Test
  void a_damaged_index_is_damaged_without_readers() throws IOException {
    String index = folder.resolve("index").toString();
    Program.run("index", folder.resolve("archive/0.txt").toString(), "--index", index);
    Files.writeString(folder.resolve("index/index.json"), "{}");

    assertEquals(1, Program.runInto(0, closed, "index", "verify", "--index", index).exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "check --help", "rules -h", "--version", "clean -V"})
  void help_that_nobody_reads_ends_quietly(String line) {
    assertEquals(new Outcome(0, "", ""), Program.runInto(0, closed, line.split(" ", -1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "check --help", "rules -h", "--version", "clean -V"})
  void help_for_which_there_is_no_room_is_a_failure_of_one_line(String line) {
    assertEquals(
        new Outcome(3, "", "dedupe: cannot write to standard output: No space left on device\n"),
        Program.runInto(0, full, line.split(" ", -1)));
  }

  @Test
  void a_verdict_for_which_there_is_no_room_is_a_failure() {
    assertEquals(3, Program.runInto(0, full, "check", "-q", archive).exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check -q", "-q", "clean -q", "rules list"})
  void whatever_is_thrown_is_a_failure(String command) {
    List<Throwable> failures =
        List.of(
            new StackOverflowError(),
            new NoClassDefFoundError("some/Class"),
            new InternalError("a fault in an unsafe memory access"),
            new IllegalStateException(),
            new Exception("not declared"),
            new OutOfMemoryError());

    for (Throwable failure : failures) {
      String line = command.equals("rules list") ? command : command + " " + archive;
      Outcome outcome = Program.runInto(0, failure, line.split(" ", -1));

      assertEquals(3, outcome.exitCode(), outcome.err());
      assertTrue(
          outcome
              .err()
              .contains(failure instanceof OutOfMemoryError ? "--memory" : failure.toString()),
          outcome.err());
    }
  }

  @Test
  void memory_and_threads_run_out_in_one_line_each() {
    Throwable threads =
        new OutOfMemoryError("unable to create native thread: possibly out of memory");

    assertEquals(
        "dedupe: out of memory; allow more, e.g. --memory 2g\n",
        Program.runInto(0, new OutOfMemoryError("Java heap space"), "rules", "list").err());
    assertEquals(
        "dedupe: out of threads; allow more (ulimit -u and -v), or use fewer with --threads\n",
        Program.runInto(0, threads, "rules", "list").err());
  }

  @Test
  void an_index_that_cannot_be_read_is_not_called_damaged() throws IOException {
    String index = folder.resolve("index").toString();
    Program.run("index", folder.resolve("archive/0.txt").toString(), "--index", index);
    try (var files = Files.newDirectoryStream(folder.resolve("index"), "articles-*")) {
      for (Path file : files) {
        Files.delete(file);
        Files.createSymbolicLink(file, file);
      }
    }

    Outcome outcome = Program.run("index", "verify", "--index", index);

    assertEquals(3, outcome.exitCode(), outcome.out());
  }
}
