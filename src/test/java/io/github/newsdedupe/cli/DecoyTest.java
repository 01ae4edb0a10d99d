package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command, in folders that hold something of the user's under every name that the program
 * writes, or once wrote. Whether the command works or is refused, all of it stays as it is.
 */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecoyTest {

  /** Names of files that are or were made. */
  private static final List<String> NAMES =
      List.of(
          "sketches.log",
          "sketches-0123456789abcdef.log",
          "lock",
          "lock-0123456789abcdef",
          "spool-0123456789abcdef-0123456789abcdef",
          "spill-0123456789abcdef-0123456789abcdef",
          "dedupe-work.txt",
          "dedupe-1.sketches",
          "1.spool",
          "index.json",
          "index.json.new",
          "articles-1",
          "articles-2",
          "articles-today.jsonl",
          ".o.json.123.partial",
          "o.json.partial",
          ".dedupe-0123456789abcdef-0123456789abcdef.partial",
          "dedupe.jsa",
          "dedupe.jsa.new");

  /** Commands; {@code ~} stands for the folder in which all of this lies. */
  private static final List<String> COMMANDS =
      List.of(
          "~in --work ~decoys",
          "~decoys --include * --work ~decoys",
          "~decoys/dedupe-work --include * --work ~decoys",
          "~in -o ~decoys/o.json",
          "~in -o ~decoys/o.json --work ~decoys",
          "~in --format text -o ~decoys/o.json",
          "~in --format keep -o ~decoys/o.json",
          "~in --format drop -0 -o ~decoys/o.json",
          "~a.jsonl --format corpus --mark -o ~decoys/o.json",
          "~in --against ~decoys --work ~decoys",
          "~in --index ~index --work ~decoys -o ~decoys/o.json",
          "check ~in --work ~decoys",
          "check ~in --baseline ~decoys/baseline --write-baseline --work ~decoys",
          "check ~in -f junit -o ~decoys/o.json --work ~decoys",
          "clean ~decoys --include *",
          "eval ~report.json ~pairs.tsv",
          "explain",
          "render ~report.json -t .6 -o ~decoys/o.json",
          "rules list",
          "rules learn ~decoys --work ~decoys",
          "query ~in --index ~index -o ~decoys/o.json --work ~decoys",
          "index ~decoys --include * --index ~index --work ~decoys",
          "index relearn --index ~index --work ~decoys",
          "index remove x --index ~index",
          "index stats --index ~index",
          "index verify --index ~index");

  /** Those that would make or change an index there. */
  private static final List<String> INDEX_COMMANDS =
      List.of(
          "index ~in --index ~decoys",
          "index ~decoys/articles-today.jsonl --index ~decoys",
          "index ~in --index ~decoys --work ~decoys",
          "~in --index ~decoys",
          "--index ~decoys",
          "query ~in --index ~decoys",
          "index relearn --index ~decoys",
          "index remove x --index ~decoys",
          "index stats --index ~decoys",
          "index verify --index ~decoys");

  @TempDir Path folder;

  private Path decoys = Path.of("");

  @BeforeEach
  void what_commands_read() throws IOException {
    decoys = Files.createDirectory(folder.resolve("decoys"));
    Texts.write(Files.createDirectory(folder.resolve("in")).resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("in/b.txt"), Texts.FERRY);
    Texts.write(folder.resolve("a.jsonl"), Texts.record("a", Texts.FERRY));
    Texts.write(folder.resolve("pairs.tsv"), "dup\ta\tb\n");
    run("~in --pairs-from .4 -o ~report.json");
    run("index ~in --index ~index");
    Path victims = Files.createDirectory(folder.resolve("victims"));
    Texts.write(victims.resolve("victim"), "precious");
    makeAll(victims, "file");
  }

  static List<String> kinds() {
    return List.of("folder", "file", "link to a folder", "link to a file", "link to nothing");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void no_command_touches_what_lies_beside_its_files(String kind) throws IOException {
    makeAll(decoys, kind);

    assertAllStay(COMMANDS);

    assertTrue(Files.size(decoys.resolve("o.json")) > 0, "no result was written");
    assertFalse(Files.exists(decoys.resolve("dedupe-work"), LinkOption.NOFOLLOW_LINKS));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void no_command_touches_a_work_folder_that_is_not_ours(String kind) throws IOException {
    makeAll(decoys, kind);
    Path work = make(decoys.resolve("dedupe-work"), kind);
    if (kind.equals("folder")) {
      makeAll(work, "file");
    }

    assertAllStay(COMMANDS);

    assertEquals(3, run("~in --work ~decoys").exitCode());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void no_command_touches_an_index_that_is_not_ours(String kind) throws IOException {
    makeAll(decoys, kind);

    assertAllStay(INDEX_COMMANDS);
  }

  /** One decoy at a time, so that no other keeps the command from coming to it. */
  @ParameterizedTest
  @MethodSource("kinds")
  void no_index_is_made_over_a_single_decoy(String kind) throws IOException {
    for (String name : NAMES) {
      Path alone = Files.createDirectory(folder.resolve("alone-" + name));
      make(alone.resolve(name), kind);

      assertAllStay(List.of("index ~in --index ~alone-" + name));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void no_command_touches_what_is_not_ours_in_an_index_that_is(String kind) throws IOException {
    List<Path> theirs = new ArrayList<>();
    for (String name : NAMES) {
      Path path = folder.resolve("index").resolve(name);
      if (!Files.exists(path)) {
        theirs.add(make(path, kind));
      }
    }
    for (String command : INDEX_COMMANDS) {
      Map<String, String> before = stateOf(theirs);

      Outcome outcome = run(command.replace("~decoys", "~index"));

      assertEquals(before, stateOf(theirs), command + ": " + outcome.err());
    }
  }

  private static void makeAll(Path where, String kind) throws IOException {
    for (String name : NAMES) {
      make(where.resolve(name), kind);
    }
  }

  private static Path make(Path path, String kind) throws IOException {
    Path victims = Path.of("../victims");
    return switch (kind) {
      case "folder" -> folderAt(path);
      case "file" -> Texts.write(path, "precious");
      case "link to a folder" -> Files.createSymbolicLink(path, victims);
      case "link to a file" -> Files.createSymbolicLink(path, victims.resolve("victim"));
      default -> Files.createSymbolicLink(path, victims.resolve("nothing"));
    };
  }

  private static Path folderAt(Path path) throws IOException {
    Files.createDirectory(path);
    Texts.write(path.resolve("a"), "mine");
    return path;
  }

  private Outcome run(String command) {
    return Program.run(command.replace("~", folder + "/").split(" ", -1));
  }

  /** What was there is there, and the same; there may be more. */
  private void assertAllStay(List<String> commands) throws IOException {
    for (String command : commands) {
      Map<String, String> before = state();

      Outcome outcome = run(command);

      Map<String, String> after = state();
      before.entrySet().removeAll(after.entrySet());
      assertEquals(Set.of(), before.keySet(), command + ": " + outcome.err());
      assertFalse(outcome.err().contains("\tat "), outcome.err());
    }
  }

  /** Of everything, but for what the commands are told to write, what it is and what it holds. */
  private Map<String, String> state() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return stateOf(paths.filter(this::isTheirs).toList());
    }
  }

  private boolean isTheirs(Path path) {
    return !path.startsWith(folder.resolve("index")) && !path.equals(decoys.resolve("o.json"));
  }

  private static Map<String, String> stateOf(List<Path> paths) throws IOException {
    Map<String, String> state = new TreeMap<>();
    for (Path path : paths) {
      state.put(path.toString(), stateOf(path));
    }
    return state;
  }

  private static String stateOf(Path path) throws IOException {
    String inode = Files.getAttribute(path, "unix:ino", LinkOption.NOFOLLOW_LINKS) + " ";
    if (Files.isSymbolicLink(path)) {
      return inode + Files.readSymbolicLink(path);
    }
    return inode + (Files.isDirectory(path) ? "folder" : Arrays.toString(Files.readAllBytes(path)));
  }
}
