package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which articles the paths of a command line stand for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PathsTest {

  @TempDir Path folder;

  @Test
  void a_missing_folder_among_others_ends_the_run_and_is_named() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    String missing = folder.resolve("archive-2019").toString();

    Outcome outcome = Program.run(folder.toString(), missing);

    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(List.of("dedupe: " + missing + ": no such file or folder"), outcome.errLines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "clean", "compare"})
  void only_the_first_argument_can_be_a_command(String word) throws IOException {
    Path a = Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Path b = Texts.write(folder.resolve("b.txt"), Texts.ORCHARD);

    Outcome outcome = Program.run(a.toString(), word, b.toString());

    assertEquals(3, outcome.exitCode());
    assertEquals("dedupe: " + word + ": no such file or folder", outcome.err().strip());
  }

  @Test
  void three_paths_are_three_articles() throws IOException {
    Path a = Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Path check = Texts.write(folder.resolve("check"), Texts.CHOIR);
    Path b = Texts.write(folder.resolve("b.txt"), Texts.ORCHARD);

    Outcome outcome = Program.run(a.toString(), check.toString(), b.toString());

    assertEquals(3, outcome.count("articles"));
  }

  @Test
  void an_empty_folder_gives_an_empty_report() {
    Outcome outcome = Program.run(folder.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(0, outcome.count("articles"));
    assertEquals(0, outcome.json().at("/clusters").size());
    assertEquals(
        List.of("dedupe: 0 articles, 0 clusters, 0 duplicates, 0 unique, 0 skipped"),
        outcome.errLines());
  }

  @Test
  void folders_are_read_to_their_depth() throws IOException {
    Texts.write(folder.resolve("2019/may/a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("2020/b.text"), Texts.ORCHARD);

    Outcome outcome = Program.run(folder.toString());

    assertEquals(2, outcome.count("articles"));
  }

  @Test
  void a_path_reached_twice_is_one_article() throws IOException {
    Path a = Texts.write(folder.resolve("a.txt"), Texts.FERRY);

    Outcome outcome = Program.run(a.toString(), folder.toString(), folder.resolve(".").toString());

    assertEquals(1, outcome.count("articles"));
  }

  @Test
  void include_replaces_the_default_names() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("b.md"), Texts.ORCHARD);
    Texts.write(folder.resolve("c.story"), Texts.CHOIR);

    Outcome outcome =
        Program.run("--include", "*.md", "--include", "*.story", "--no-strip", folder.toString());

    assertEquals(2, outcome.count("articles"));
  }

  @Test
  void exclude_leaves_out_by_name_and_by_path() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("draft-b.txt"), Texts.ORCHARD);
    Texts.write(folder.resolve("old/c.txt"), Texts.CHOIR);

    Outcome outcome =
        Program.run("--exclude", "draft-*", "--exclude", "**/old/**", folder.toString());

    assertEquals(1, outcome.count("articles"));
  }

  @Test
  void a_file_that_is_named_itself_is_read_whatever_its_name() throws IOException {
    Path a = Texts.write(folder.resolve("a.md"), Texts.FERRY);

    Outcome outcome = Program.run("--exclude", "*.md", a.toString());

    assertEquals(1, outcome.count("articles"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_loop_is_skipped_and_listed() throws IOException {
    Texts.write(folder.resolve("sub/a.txt"), Texts.FERRY);
    Files.createSymbolicLink(folder.resolve("sub/up"), folder);

    Outcome outcome = Program.run(folder.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(1, outcome.count("articles"));
    assertEquals(List.of("symbolic link loop"), outcome.reasons());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_dangling_link_is_skipped_and_listed() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere.txt"));

    Outcome outcome = Program.run(folder.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(1, outcome.count("skipped"));
    assertTrue(outcome.reasons().get(0).contains("symbolic link to nothing"), outcome.out());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_and_its_file_are_one_article_with_the_same_name_everywhere() throws IOException {
    for (int i = 0; i < 12; i++) {
      Texts.write(folder.resolve("m" + i + ".txt"), Texts.FERRY);
      Files.createSymbolicLink(folder.resolve("a" + i + ".txt"), folder.resolve("m" + i + ".txt"));
    }

    Outcome outcome = Program.run(folder.toString());

    Stream<String> ids =
        outcome
            .json()
            .at("/clusters/0/members")
            .valueStream()
            .map(m -> m.at("/article").asString());
    assertEquals(12, outcome.count("articles"));
    assertEquals(
        1,
        ids.map(id -> folder.relativize(Path.of(id)).toString().substring(0, 1)).distinct().count(),
        "links and files are mixed: the report depends on the order of the file system");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_folder_reached_by_many_links_is_walked_once() throws IOException {
    for (int i = 0; i < 8; i++) {
      Path level = Files.createDirectories(folder.resolve("d" + i));
      Files.createSymbolicLink(level.resolve("x"), folder.resolve("d" + (i + 1)));
      Files.createSymbolicLink(level.resolve("y"), folder.resolve("d" + (i + 1)));
    }
    Texts.write(folder.resolve("d8/a.md"), Texts.FERRY);

    Outcome outcome = Program.run(folder.resolve("d0").toString());

    assertEquals(1, outcome.count("passedOver"), outcome.err());
  }
}
