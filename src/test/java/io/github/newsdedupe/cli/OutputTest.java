package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where reports go. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutputTest {

  @TempDir Path folder;
  @TempDir Path target;

  @BeforeEach
  void twoCopies() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("b.txt"), Texts.FERRY);
  }

  @Test
  void a_report_file_holds_what_standard_output_would() throws IOException {
    Path file = target.resolve("report.json");

    Outcome toFile = Program.run("--output", file.toString(), folder.toString());

    Outcome toOut = Program.run(folder.toString());
    assertEquals(0, toFile.exitCode());
    assertEquals("", toFile.out());
    assertEquals(toOut.out(), Files.readString(file));
  }

  @Test
  void a_report_file_leaves_nothing_else_behind() throws IOException {
    Path file = target.resolve("report.json");

    Program.run("--output", file.toString(), folder.toString());

    assertEquals(List.of(file), list(target));
  }

  @Test
  void a_report_file_replaces_an_older_one() throws IOException {
    Path file = Texts.write(target.resolve("report.json"), "old".repeat(100_000));

    Program.run("--output", file.toString(), folder.toString());

    assertTrue(Files.readString(file).endsWith("}\n"));
  }

  @Test
  void a_report_file_in_a_missing_folder_is_a_failure_of_one_line() {
    Path file = target.resolve("missing").resolve("report.json");

    Outcome outcome = Program.run("--output", file.toString(), folder.toString());

    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(List.of("dedupe: cannot write " + file + ": no such folder"), outcome.errLines());
  }

  @Test
  void an_article_is_not_overwritten_by_its_report() throws IOException {
    Path article = folder.resolve("a.txt");

    Outcome outcome = Program.run("--output", article.toString(), folder.toString());

    assertEquals(2, outcome.exitCode());
    assertEquals(Texts.FERRY, Files.readString(article));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_article_is_not_overwritten_under_another_name() throws IOException {
    Path article = folder.resolve("a.txt");
    Path link = Files.createSymbolicLink(target.resolve("link.json"), article);
    Path name = Files.createLink(target.resolve("name.json"), article);

    for (Path output : List.of(link, name)) {
      assertEquals(2, Program.run("--output", output.toString(), folder.toString()).exitCode());
    }

    assertEquals(Texts.FERRY, Files.readString(article));
  }

  @Test
  void a_folder_is_not_overwritten_by_a_report() throws IOException {
    Path empty = Files.createDirectory(target.resolve("reports"));

    Outcome outcome = Program.run("--output", empty.toString(), folder.toString());

    assertEquals(3, outcome.exitCode());
    assertTrue(Files.isDirectory(empty), "the folder became a file");
    assertEquals(List.of(empty), list(target));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_to_a_report_file_stays_a_link() throws IOException {
    Path file = Texts.write(target.resolve("report-1.json"), "old");
    Path link = Files.createSymbolicLink(target.resolve("latest.json"), file);

    Program.run("--output", link.toString(), folder.toString());

    assertTrue(Files.isSymbolicLink(link), "the link was replaced by a file");
    assertTrue(Files.readString(file).endsWith("}\n"));
  }

  @Test
  void a_users_file_named_partial_is_not_touched() throws IOException {
    Path own = Texts.write(target.resolve("report.json.partial"), "mine");

    Program.run("--output", target.resolve("report.json").toString(), folder.toString());

    assertTrue(Files.exists(own), "the user's file is gone");
    assertEquals("mine", Files.readString(own));
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "query", "rules"})
  void no_command_overwrites_what_it_reads(String command) throws IOException {
    Path index = target.resolve("index");
    Program.run("index", folder.toString(), "--index", index.toString());
    Path article = folder.resolve("a.txt");

    Outcome outcome =
        switch (command) {
          case "check" -> Program.run("check", "-o", article.toString(), folder.toString());
          case "query" ->
              Program.run(
                  "query",
                  "-o",
                  article.toString(),
                  folder.toString(),
                  "--index",
                  index.toString());
          default -> Program.run("--rules", article.toString(), "-o", article.toString(), "x");
        };

    assertEquals(2, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains("would replace what is read"), outcome.err());
    assertEquals(Texts.FERRY, Files.readString(article));
  }

  @Test
  void a_report_is_not_written_into_an_index() {
    Path index = target.resolve("index");
    Program.run("index", folder.toString(), "--index", index.toString());

    Outcome outcome =
        Program.run("--index", index.toString(), "-o", index.resolve("index.json").toString());

    assertEquals(2, outcome.exitCode());
    assertEquals(0, Program.run("index", "verify", "--index", index.toString()).exitCode());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
