package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.files.WorkMarker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MachineTest {

  @TempDir Path folder;

  @Test
  void sizes_have_a_unit() {
    assertEquals(OptionalLong.of(900L << 20), MemorySize.parse("900m"));
    assertEquals(OptionalLong.of(2L << 30), MemorySize.parse("2G"));
    assertEquals(OptionalLong.of(3L << 30), MemorySize.parse("3gb"));
    assertEquals(OptionalLong.of(7L << 10), MemorySize.parse("7k"));
    assertEquals(OptionalLong.of(900L << 20), MemorySize.parse("0900m"));
    assertEquals(OptionalLong.of(((1L << 23) - 1) << 40), MemorySize.parse("16777217t"));
    assertEquals(OptionalLong.empty(), MemorySize.parse("640"));
    assertEquals(OptionalLong.empty(), MemorySize.parse("-1g"));
    assertEquals(OptionalLong.empty(), MemorySize.parse("1.5g"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"much", "2", "9999999999g"})
  void a_size_that_is_none_is_wrong_usage(String size) {
    Outcome outcome = Program.run("--memory", size, folder.toString());

    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().startsWith("dedupe: --memory must be a size such as 900m or 2g"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check", "rules learn"})
  void what_is_wrong_shows_before_standard_input_is_read(String command) {
    for (String option : List.of("--threads=0", "--memory=much")) {
      ByteArrayInputStream in = new ByteArrayInputStream(new byte[1_000]);
      List<String> arguments =
          new ArrayList<>(command.isEmpty() ? List.of() : List.of(command.split(" ", -1)));
      arguments.addAll(List.of(option, "-"));
      StringWriter err = new StringWriter();

      Console console =
          new Console(in, OutputStream.nullOutputStream(), new PrintWriter(err), false);
      int exitCode = new Main(console).run(arguments.toArray(String[]::new));

      assertEquals(2, exitCode);
      assertTrue(err.toString().startsWith("dedupe: " + option.substring(0, 8)), err.toString());
      assertEquals(1_000, in.available());
    }
  }

  @Test
  void too_little_memory_is_wrong_usage() {
    Outcome outcome = Program.run("--memory", "100m", folder.toString());

    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().startsWith("dedupe: --memory must be 256m or more"));
  }

  @Test
  void a_JVM_that_may_take_more_says_so() {
    Outcome outcome = Program.run("--memory", "256m", folder.toString());

    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains("with java -jar, limit the heap: -Xmx512m"), outcome.err());
  }

  @Test
  void a_work_folder_is_made_and_left_empty() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "The tugs came at dawn and left before noon.");
    Path work = folder.resolve("a/b");

    Outcome outcome = Program.run("--work", work.toString(), folder.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(0, work.toFile().list().length);
  }

  @Test
  void a_work_folder_that_is_a_file_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "text");

    Outcome outcome = Program.run("--work", file.toString(), folder.toString());

    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.err().startsWith("dedupe: " + file + ": cannot be a work folder"));
  }

  @Test
  void what_a_large_run_will_need_is_told_before_it_begins() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, "{}\n".repeat(100_000));

    Outcome outcome = Program.run("--threads", "2", file.toString());

    assertEquals(
        "dedupe: about 100,000 articles: --memory 300m will do", outcome.errLines().get(0));
    assertFalse(Program.run("-q", file.toString()).err().contains("about"));
  }

  @Test
  void a_small_run_says_nothing_of_what_it_needs() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "The tugs came at dawn and left before noon.");

    assertEquals(1, Program.run(folder.toString()).errLines().size());
  }

  /** A file of fifteen terabytes, of which all but the beginning is a hole. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void an_archive_that_cannot_fit_into_memory_is_refused_at_once() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, "{\"id\":\"a\",\"text\":\"Rain.\"}\n".repeat(20_000));
    try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
      grown.setLength(15L << 40);
    }

    Outcome outcome = Program.run(file.toString());

    assertEquals(3, outcome.exitCode());
    assertEquals(1, outcome.errLines().size());
    assertTrue(
        outcome
            .err()
            .matches("dedupe: about [0-9,]+ articles do not fit .*: --memory [0-9]+m will do\\R"),
        outcome.err());
  }

  @Test
  void temporary_files_go_to_the_work_folder_and_those_of_a_killed_run_are_removed()
      throws IOException {
    Path left = Files.createDirectories(folder.resolve("work/dedupe-work"));
    String suffix = WorkMarker.create(left).suffix();
    Files.writeString(left.resolve("spool-0123456789abcdef-" + suffix), "left");
    String work = folder.resolve("work").toString();
    String text = "{\"id\":\"a\",\"text\":\"Rain.\"}\n";

    Outcome outcome = Program.runOn(text, "--work", work, "-");

    assertEquals(1, outcome.count("articles"));
    assertEquals(0, Path.of(work).toFile().list().length);
  }
}
