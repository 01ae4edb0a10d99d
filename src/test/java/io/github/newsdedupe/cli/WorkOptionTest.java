package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.files.WorkMarker;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --work} may be, and what may not lie in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkOptionTest {

  @TempDir Path folder;

  @BeforeEach
  void an_archive() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Texts.write(folder.resolve("in/a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("in/b.txt"), Texts.FERRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--work", "--output", "--index", "--rules"})
  void an_empty_path_is_wrong_usage(String option) {
    Outcome outcome = Program.run(path("in"), option, "");

    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.errLines().get(0).contains("an empty path; is a variable not set?"));
    assertTrue(outcome.errLines().get(0).contains(option), outcome.err());
  }

  @Test
  void an_empty_index_is_wrong_usage_for_every_command() {
    assertEquals(2, Program.run("index", path("in"), "--index", "").exitCode());
    assertEquals(2, Program.run("query", path("in"), "--index", "").exitCode());
    assertEquals(2, Program.run("check", path("in"), "--baseline", "").exitCode());
  }

  @Test
  void originals_in_a_folder_of_that_name_stay() throws IOException {
    Path article = Files.createDirectory(folder.resolve("dedupe-work")).resolve("a.txt");
    Texts.write(article, Texts.FERRY);

    Outcome outcome = Program.run(path("in"), "--work", path(""));

    assertEquals(3, outcome.exitCode());
    assertEquals(
        List.of(
            "dedupe: "
                + path("dedupe-work")
                + ": is no work folder of dedupe, and stays as it is; name another with --work"),
        outcome.errLines());
    assertEquals(Texts.FERRY, Files.readString(article));
  }

  @Test
  void nothing_that_is_read_or_written_may_lie_in_it() throws IOException {
    markedFolder();
    String inside = path("dedupe-work/x.txt");
    Texts.write(Path.of(inside), "x");
    String list = Texts.write(folder.resolve("list"), inside + "\n").toString();
    List<List<String>> wrong = new ArrayList<>();
    wrong.add(List.of(inside));
    wrong.add(List.of(path("dedupe-work")));
    wrong.add(List.of(path("in"), "--against", inside));
    wrong.add(List.of(path("in"), "--files-from", inside));
    wrong.add(List.of("--files-from", list));
    wrong.add(List.of(path("in"), "--rules", inside));
    wrong.add(List.of(path("in"), "--source-from", inside));
    wrong.add(List.of(path("in"), "-o", path("dedupe-work/o.json")));
    wrong.add(List.of(path("in"), "--index", path("dedupe-work")));
    wrong.add(List.of("check", path("in"), "--baseline", inside));
    wrong.add(List.of("check", path("in"), "--allow", inside));
    wrong.add(List.of("query", path("in"), "--index", inside));
    wrong.add(List.of("rules", "learn", inside));

    for (List<String> arguments : wrong) {
      List<String> all = new ArrayList<>(arguments);
      all.addAll(List.of("--work", path("")));
      Outcome outcome = Program.run(all.toArray(String[]::new));

      assertEquals(2, outcome.exitCode(), all + outcome.err());
      assertTrue(outcome.errLines().get(0).contains("lies in the work folder"), outcome.err());
      assertEquals("x", Files.readString(Path.of(inside)));
    }
  }

  @Test
  void a_result_in_a_work_folder_that_is_not_there_yet_is_refused_too() throws IOException {
    Files.createDirectory(folder.resolve("dedupe-work"));

    Outcome outcome = Program.run(path("in"), "--work", path(""), "-o", path("dedupe-work/o.json"));

    assertEquals(2, outcome.exitCode());
    assertEquals(
        2, Program.run(path("in"), "--work", path(""), "-o", path("dedupe-work")).exitCode());
  }

  @Test
  void what_has_only_a_name_like_it_is_read() throws IOException {
    Files.createDirectory(folder.resolve("dedupe-work-2"));
    Texts.write(folder.resolve("dedupe-work-2/c.txt"), Texts.FERRY);

    Outcome outcome = Program.run(path("dedupe-work-2"), path("in"), "--work", path(""));

    assertEquals(3, outcome.count("articles"), outcome.err());
  }

  @Test
  void a_folder_that_holds_the_work_folder_is_read_without_it() throws IOException {
    Outcome outcome =
        Program.run(path(""), "--include", "*", "--work", path(""), "-o", path("../o.json"));

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(Files.readString(Path.of(path("../o.json"))).contains("\"articles\": 2,"));
    Files.delete(Path.of(path("../o.json")));
  }

  @Test
  void a_work_folder_of_another_run_is_left_out_and_one_that_is_named_refused() throws IOException {
    markedFolder();
    Texts.write(folder.resolve("dedupe-work/x.txt"), Texts.CHOIR);

    assertEquals(2, Program.run(path(""), "--include", "*").count("articles"));
    Outcome named = Program.run(path("dedupe-work"));
    assertEquals(3, named.exitCode());
    assertTrue(named.err().contains("is a work folder of dedupe"), named.err());
  }

  @Test
  void a_file_named_like_the_marker_is_an_article() throws IOException {
    Texts.write(folder.resolve("in/dedupe-work.txt"), Texts.CHOIR);

    assertEquals(3, Program.run(path("in")).count("articles"));
  }

  @Test
  void a_run_that_fails_leaves_no_folder() throws IOException {
    Outcome outcome = Program.run(path("in"), "--work", path("work"), path("no-such-file"));

    assertEquals(3, outcome.exitCode());
    assertFalse(Files.exists(folder.resolve("work/dedupe-work")));
  }

  private void markedFolder() throws IOException {
    WorkMarker.create(Files.createDirectory(folder.resolve("dedupe-work")));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
