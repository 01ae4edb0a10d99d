package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program on a terminal, which {@code script} plays. */
@EnabledOnOs(OS.LINUX)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TerminalIT {

  private static final String NAME = "a\u001B[31m\u009Bb\u202E.txt";

  private static final String COMMANDS =
      """
      "$DEDUPE" clean -q in
      "$DEDUPE" clean --explain in
      "$DEDUPE" in -f keep
      "$DEDUPE" in -f text
      "$DEDUPE" in
      "$DEDUPE" check in -f github
      "$DEDUPE" in/none*
      """;

  @TempDir Path folder;
  @TempDir Path scratch;

  @BeforeEach
  void articles_that_a_terminal_would_obey() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Texts.write(folder.resolve("in").resolve(NAME), "\u001B]0;owned\u0007" + Texts.FERRY);
    Texts.write(folder.resolve("in/copy.txt"), "\u009B2J" + Texts.FERRY);
    Texts.write(folder.resolve("in/none" + NAME), "");
    Texts.write(folder.resolve("all.sh"), COMMANDS);
  }

  @Test
  void nothing_that_an_article_or_its_name_holds_is_obeyed() throws Exception {
    String seen = onTerminal("stty cols 40; sh all.sh");

    assertTrue(seen.contains("\\u001B]0;owned\\u0007"), seen);
    assertTrue(seen.contains("a\\u001B[31m\\u009Bb\\u202E.txt"), seen);
    String own = seen.replace("\u001B[K", "");
    assertEquals(0, own.chars().filter(c -> "\u001B\u0007\u009B\u202E".indexOf(c) >= 0).count());
  }

  @Test
  void progress_is_no_wider_than_the_terminal() throws Exception {
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      records.append("{\"id\":\"").append(i).append("\",\"text\":\"");
      for (int word = 0; word < 60; word++) {
        records.append(" w").append(i * 31 + word * 7_919);
      }
      records.append("\"}\n");
    }
    Texts.write(folder.resolve("many.jsonl"), records.toString());

    String seen = onTerminal("stty cols 20; \"$DEDUPE\" many.jsonl 2>&1 >/dev/null");

    String progress = seen.substring(0, seen.lastIndexOf("\u001B[K") + 1);
    assertTrue(progress.startsWith("dedupe: reading"), seen);
    assertEquals(
        0,
        Arrays.stream(progress.split("\r|\u001B\\[K")).filter(shown -> shown.length() > 19).count(),
        seen);
  }

  @Test
  void a_pipe_gets_every_byte() throws Exception {
    Outcome outcome = Shell.run(folder, scratch, "\"$DEDUPE\" clean -q in/copy.txt");

    assertEquals("\u009B2J" + Texts.FERRY, outcome.out());
  }

  private String onTerminal(String command) throws Exception {
    Texts.write(folder.resolve("command.sh"), command);
    return Shell.run(folder, scratch, "script -qec 'sh command.sh' /dev/null </dev/null").out();
  }
}
