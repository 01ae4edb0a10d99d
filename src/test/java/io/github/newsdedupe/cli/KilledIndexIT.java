package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Indexing that is killed leaves the last commit, and is completed by the same command. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledIndexIT {

  private static final int ARTICLES = 20_000;
  private static final int OF_BLOCK = 4_096;

  @TempDir Path folder;
  @TempDir Path scratch;

  /** How many indexes are begun, killed at a random moment, gone on with and killed again. */
  int rounds() {
    return 2;
  }

  @BeforeEach
  void an_archive_that_takes_a_moment() throws IOException {
    try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("in.jsonl"))) {
      for (int i = 0; i < ARTICLES; i++) {
        SplittableRandom story = new SplittableRandom(i % 10 == 9 ? i - 1 : i);
        file.write("{\"id\":\"a" + i + "\",\"text\":\"" + i);
        for (int word = 0; word < 200; word++) {
          file.write(" " + Integer.toString(story.nextInt(36 * 36 * 36), 36));
        }
        file.write("\"}\n");
      }
    }
  }

  @Test
  void an_index_holds_what_was_committed_and_is_completed_by_the_same_command() throws Exception {
    long start = System.nanoTime();
    sh("\"$DEDUPE\" index -q in.jsonl --index whole");
    double seconds = (System.nanoTime() - start) / 1e9;
    sh("\"$DEDUPE\" -q --index whole -o whole.json");
    SplittableRandom moments = new SplittableRandom(11);

    for (int round = 0; round < rounds(); round++) {
      sh("rm -rf killed");
      killAfter(moments.nextDouble() * seconds);
      int held = killAfter(moments.nextDouble() * seconds);
      assertCompletedFrom(held);
    }
  }

  /** Kills a run that indexes; returns how many articles the index then holds. */
  private int killAfter(double seconds) throws Exception {
    Outcome killed =
        sh(
            String.format(
                Locale.ROOT,
                """
                "$DEDUPE" index -q in.jsonl --index killed & run=$!
                sleep %.3f
                kill -9 $run
                wait $run 2>&-
                [ -e killed/index.json ] || { echo 0; exit 0; }
                "$DEDUPE" index verify --index killed >&2 && "$DEDUPE" index stats --index killed
                """,
                seconds));

    assertEquals(0, killed.exitCode(), killed.err());
    String first = killed.out().lines().findFirst().orElseThrow();
    int articles = Integer.parseInt(first.replaceAll("\\D+", ""));
    assertTrue(articles % OF_BLOCK == 0 || articles == ARTICLES, first);
    return articles;
  }

  private void assertCompletedFrom(int held) throws Exception {
    Outcome last = sh("\"$DEDUPE\" index in.jsonl --index killed");
    sh("\"$DEDUPE\" -q --index killed -o killed.json");

    assertEquals(0, last.exitCode(), last.err());
    assertTrue(
        last.err()
            .endsWith(
                String.format(
                    "%d articles added, 0 replaced, %d known, 0 skipped; the index holds %d%n",
                    ARTICLES - held, held, ARTICLES)),
        last.err());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("whole.json")),
        Files.readAllBytes(folder.resolve("killed.json")));
  }

  @Test
  void a_second_writer_is_refused_and_readers_are_not() throws Exception {
    Outcome outcome =
        sh(
            """
            "$DEDUPE" index -q in.jsonl --index archive & run=$!
            until [ -e archive/index.json ]; do sleep .02; done
            "$DEDUPE" index in.jsonl --index archive
            echo $?
            "$DEDUPE" index stats --index archive >stats && echo read
            wait $run
            """);

    assertEquals("3\nread\n", outcome.out(), outcome.err());
    assertTrue(
        outcome.err().contains("archive: another run is writing to this index; wait for it"),
        outcome.err());
  }

  private Outcome sh(String script) throws Exception {
    return Shell.run(folder, scratch, script);
  }
}
