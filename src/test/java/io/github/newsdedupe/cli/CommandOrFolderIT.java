package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first argument means in a folder that holds something of that name. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandOrFolderIT {

  private static final String[] NAMES = {
    "check", "clean", "eval", "explain", "index", "query", "render", "rules", "compare", "help",
    "learn", "list", "stats", "verify"
  };

  @TempDir Path folder;
  @TempDir Path scratch;

  @BeforeEach
  void a_folder_of_the_name_of_every_command() throws Exception {
    for (String name : NAMES) {
      Texts.write(folder.resolve(name + "/" + name + ".txt"), Texts.FERRY);
    }
    Texts.write(folder.resolve("archive/a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("archive/b.txt"), Texts.FERRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "clean", "eval", "explain", "index", "query", "render", "rules"})
  void the_bare_word_asks_and_the_way_out_works(String name) throws Exception {
    Outcome bare = sh(name);
    Outcome path = sh("./" + name);

    assertEquals(
        new Outcome(
            2,
            "",
            "dedupe: '"
                + name
                + "' is a command and also a path here; for the path write ./"
                + name
                + "\n"),
        bare);
    assertEquals(1, path.count("articles"), path.err());
  }

  @ParameterizedTest
  @CsvSource({
    "clean --help, 0, Usage: dedupe clean ",
    "clean -q archive/a.txt, 0, The harbour council",
    "check -q archive, 1, archive/b.txt:1: identical to archive/a.txt",
    "index archive --index d, 0, ''",
    "index --index d archive, 0, ''",
    "index stats --help, 0, Usage: dedupe index stats ",
    "index verify --help, 0, Usage: dedupe index verify ",
    "query --help, 0, Usage: dedupe query ",
    "explain -t 0.7, 0, threshold 0.7",
    "rules list, 0, ''",
    "rules learn -q archive, 0, ''",
    "eval --version, 0, dedupe ",
    "render -h, 0, Usage: dedupe render "
  })
  void with_anything_after_it_it_is_the_command(String line, int exitCode, String begin)
      throws Exception {
    Outcome outcome = sh(line);

    assertEquals(exitCode, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().startsWith(begin), outcome.out());
  }

  @Test
  void what_is_no_command_is_a_path_like_any_other() throws Exception {
    assertEquals(1, sh("compare").count("articles"));
    assertEquals(2, sh("help learn").count("articles"));
    assertEquals(3, sh("stats verify list").count("articles"));
    assertEquals(2, sh("archive clean check").count("articles") - 2);
  }

  private Outcome sh(String arguments) throws Exception {
    return Shell.run(folder, scratch, "\"$DEDUPE\" " + arguments);
  }
}
