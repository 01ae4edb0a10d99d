package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index touches no file but its own, whatever lies beside them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexFilesTest {

  private static final String PRECIOUS = "{\"id\":\"1\",\"text\":\"the only copy of this\"}\n";

  @TempDir private Path folder;

  private Path index() {
    return folder.resolve("index");
  }

  private Outcome run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--index", index().toString()));
    return Program.run(all.toArray(new String[0]));
  }

  private static void assertDone(Outcome outcome) {
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  private static void assertRefused(Outcome outcome, String why) {
    assertEquals(3, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.errLines().size(), outcome.err());
    assertTrue(outcome.err().contains(why), outcome.err());
  }

  /** All that lies in a folder, with the contents of files. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        found.put(path.toString(), file ? Files.readString(path) : "");
      }
    }
    return found;
  }

  private List<String> runEverything() {
    List<String> errors = new ArrayList<>();
    for (String[] arguments :
        List.of(
            new String[] {"index", "samples"},
            new String[] {"index", "samples/excerpt"},
            new String[] {"index", "remove", "samples/wire/freighter-aground-harbor-courier.txt"},
            new String[] {"index", "relearn"},
            new String[] {"index", "verify"},
            new String[] {"index", "stats"},
            new String[] {"query", "samples/wire"},
            new String[] {"samples/wire"},
            new String[] {})) {
      errors.add(run(arguments).exitCode() + " " + List.of(arguments));
    }
    return errors;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles-today.jsonl",
        "articles-1",
        "articles-2",
        "articles-1-0123456789abcdef",
        "index.json.new",
        "index.json.0123456789abcdef",
        "index.json~",
        ".index.json.partial"
      })
  void what_the_user_puts_beside_an_index_stays(String name) throws IOException {
    assertDone(run("index", "samples/wire"));
    Path theirs = Files.writeString(index().resolve(name), PRECIOUS);

    List<String> codes = runEverything();

    assertTrue(codes.stream().allMatch(code -> code.startsWith("0 ")), codes.toString());
    assertEquals(PRECIOUS, Files.readString(theirs));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles-today.jsonl",
        "articles-1",
        "articles-1-0123456789abcdef",
        "index.json",
        "index.json.new",
        "lock",
        "dedupe-work",
        "diary.txt"
      })
  void a_folder_that_holds_anything_else_is_no_place_for_an_index(String name) throws IOException {
    Files.createDirectories(index());
    Files.writeString(index().resolve(name), PRECIOUS);
    Map<String, String> before = contents(folder);

    Outcome outcome = run("index", "samples/wire");
    List<String> codes = runEverything();

    assertRefused(outcome, index().toString());
    assertTrue(codes.stream().allMatch(code -> code.matches("[13] .*")), codes.toString());
    assertEquals(before, contents(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.json", "index.json.new", "articles-1", "lock"})
  @DisabledOnOs(OS.WINDOWS)
  void a_link_is_not_followed(String name) throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "");
    Files.createDirectories(index());
    Files.createSymbolicLink(index().resolve(name), victim);
    Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
    Map<String, String> before = contents(folder);

    List<String> codes = runEverything();

    assertTrue(codes.stream().allMatch(code -> code.matches("[13] .*")), codes.toString());
    assertEquals(before, contents(folder));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_file_of_an_index_that_has_become_a_link_is_not_written_through() throws IOException {
    assertDone(run("index", "samples/wire"));
    for (Path file : files()) {
      Path aside = Files.move(file, folder.resolve("aside"));
      Files.createSymbolicLink(file, aside);
      String before = Files.readString(aside, StandardCharsets.ISO_8859_1);

      Outcome outcome = run("index", "samples/excerpt");

      assertRefused(outcome, "not a regular file");
      assertEquals(before, Files.readString(aside, StandardCharsets.ISO_8859_1));
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
    assertDone(run("index", "samples/excerpt"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(index())) {
      return files.sorted().toList();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_is_no_folder_is_no_index() throws IOException {
    Path file = Files.writeString(folder.resolve("diary.txt"), PRECIOUS);
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));

    for (Path given : List.of(file, link, dangling)) {
      Outcome made = Program.run("index", "samples", "--index", given.toString());
      Outcome asked = Program.run("query", "samples", "--index", given.toString());

      assertRefused(made, given + ": not a folder, so no index");
      assertRefused(asked, given + ": not a folder, so no index");
    }
    assertEquals(PRECIOUS, Files.readString(file));
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_to_a_folder_is_the_choice_of_the_user() throws IOException {
    Files.createDirectories(folder.resolve("disk"));
    Files.createSymbolicLink(index(), folder.resolve("disk"));

    assertDone(run("index", "samples/wire"));
    assertDone(run("index", "verify"));
  }

  @Test
  void an_unset_variable_names_no_index() {
    for (List<String> arguments :
        List.of(
            List.of("index", "samples", "--index", ""),
            List.of("index", "stats", "--index", ""),
            List.of("query", "samples", "--index", ""),
            List.of("samples", "--index", ""),
            List.of("samples", "-q", "--index", ""))) {
      Outcome outcome = Program.run(arguments.toArray(new String[0]));

      assertEquals(2, outcome.exitCode(), outcome.err());
      assertTrue(outcome.err().contains("'--index': an empty path"), outcome.err());
    }
  }

  @Test
  void input_that_lies_inside_the_index_is_refused() throws IOException {
    assertDone(run("index", "samples/wire"));
    Path inside = Files.writeString(index().resolve("articles-today.jsonl"), PRECIOUS);
    Path below = Files.createDirectories(index().resolve("today"));

    for (Path input : List.of(inside, index(), below)) {
      for (String[] command :
          List.of(new String[] {"index"}, new String[] {"query"}, new String[] {})) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.add(input.toString());
        assertRefused(
            run(arguments.toArray(new String[0])), input + ": lies in the folder of the index");
      }
    }
    assertEquals(PRECIOUS, Files.readString(inside));
  }

  @Test
  void an_archive_that_holds_its_index_does_not_index_that() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "The ferry sailed at noon with eleven people.");
    String all = folder.toString();
    assertDone(run("index", all, "--include", "*"));
    Files.writeString(index().resolve("beside.txt"), "Nobody has asked for this text at all.");

    Outcome again = run("index", all, "--include", "*");
    Outcome report = run(all, "--include", "*");

    assertTrue(again.err().endsWith("1 known, 0 skipped; the index holds 1\n"), again.err());
    assertEquals(1, report.count("articles"));
    assertEquals(List.of(), report.reasons());
  }

  @Test
  void output_into_the_folder_of_the_index_is_refused() throws IOException {
    assertDone(run("index", "samples/wire"));
    Map<String, String> before = contentsOfManifest();

    Outcome report = run("-o", index().resolve("index.json").toString());
    Outcome answers = run("query", "samples/wire", "-o", index().resolve("new").toString());

    for (Outcome refused : List.of(report, answers)) {
      assertEquals(2, refused.exitCode(), refused.err());
      assertTrue(refused.err().contains(" lies in the index of --index "), refused.err());
    }
    assertEquals(before, contentsOfManifest());
    assertFalse(Files.exists(index().resolve("new")));
  }

  private Map<String, String> contentsOfManifest() throws IOException {
    return Map.of("index.json", Files.readString(index().resolve("index.json")));
  }
}
