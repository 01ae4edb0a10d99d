package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed, and those that go on where they stopped. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResumeIT {

  private static final int ARTICLES = 12_000;

  @TempDir Path folder;
  @TempDir Path scratch;

  @BeforeEach
  void an_archive_that_takes_a_moment() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("in.jsonl"))) {
      for (int i = 0; i < ARTICLES; i++) {
        SplittableRandom story = new SplittableRandom(i % 10 == 9 ? i - 1 : i);
        file.write("{\"id\":\"a" + i + "\",\"text\":\"");
        for (int word = 0; word < 300; word++) {
          file.write(Integer.toString(story.nextInt(36 * 36 * 36), 36) + " ");
        }
        file.write(random.nextInt(1_000) + "\"}\n");
      }
    }
  }

  @Test
  void a_run_that_was_killed_goes_on_to_the_same_report() throws Exception {
    sh("\"$DEDUPE\" -q -o whole.json in.jsonl");

    sh(
        """
        for more in 0 .1 .2 .4 .8; do
          "$DEDUPE" -q --work work -o report.json in.jsonl & run=$!
          until [ -s work/dedupe-work/sketches-*.log ] || [ -s report.json ]; do sleep .02; done
          sleep $more
          kill -9 $run
          wait $run 2>&-
          [ -s report.json ] || touch was-killed
        done
        """);
    Outcome last = sh("\"$DEDUPE\" --work work -o report.json in.jsonl");

    assertTrue(
        Files.exists(folder.resolve("was-killed")), "no run was killed while it was reading");
    assertEquals(0, last.exitCode());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("whole.json")),
        Files.readAllBytes(folder.resolve("report.json")));
    assertArrayEquals(new String[0], folder.resolve("work").toFile().list());
  }

  @Test
  void an_archive_that_has_changed_is_read_anew() throws Exception {
    sh(
        """
        "$DEDUPE" -q --work work in.jsonl >/dev/null & run=$!
        until [ -s work/dedupe-work/sketches-*.log ]; do sleep .02; done
        kill -9 $run
        """);
    Files.writeString(folder.resolve("in.jsonl"), "{\"id\":\"b\",\"text\":\"one\"}\n");

    Outcome outcome = sh("\"$DEDUPE\" --work work in.jsonl");

    assertEquals(1, outcome.count("articles"), outcome.err());
  }

  /** What was read of them is the same, but they are not compared in the same way. */
  @Test
  void files_that_have_changed_sides_are_read_anew() throws Exception {
    Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"b\",\"text\":\"one\"}\n");
    sh(
        """
        "$DEDUPE" -q --work work a.jsonl in.jsonl >/dev/null & run=$!
        until [ -s work/dedupe-work/sketches-*.log ]; do sleep .02; done
        sleep .5
        kill -9 $run
        """);

    Outcome outcome = sh("\"$DEDUPE\" --work work a.jsonl --against in.jsonl");

    assertEquals(1, outcome.count("articles"), outcome.err());
    assertEquals(ARTICLES, outcome.count("against"));
    assertEquals(0, outcome.count("clusters"));
    assertFalse(outcome.err().contains("going on"), outcome.err());
  }

  private Outcome sh(String script) throws Exception {
    return Shell.run(folder, scratch, script);
  }
}
