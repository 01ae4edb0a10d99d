package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.index.Forgery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An index may come from anybody, with whatever in it and every checksum right. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgedIndexTest {

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("index", "stats"),
          List.of("query", "samples/wire"),
          List.of("--pairs", "all"),
          List.of("index", "samples/chinese"),
          List.of("index", "remove", "samples/wire/freighter-aground-harbor-courier.txt"),
          List.of("index", "relearn"));

  @TempDir private Path folder;
  private Path whole;

  @BeforeEach
  void an_index_that_has_everything() {
    whole = folder.resolve("whole");
    for (List<String> arguments :
        List.of(
            List.of("index", "samples/wire", "samples/excerpt"),
            List.of("index", "samples/two-extractions", "samples/shared-gallery"),
            List.of("index", "remove", "samples/excerpt/night-train-full-story.txt"),
            List.of("index", "verify"))) {
      assertEquals(0, run(whole, arguments.toArray(new String[0])).exitCode());
    }
  }

  /** How many forgeries are made. */
  int rounds() {
    return 120;
  }

  private static Outcome run(Path index, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--index", index.toString()));
    return Program.run(all.toArray(new String[0]));
  }

  private static void assertDecent(Outcome outcome, boolean verifies, String forged) {
    String all = forged + ": " + outcome.exitCode() + "\n" + outcome.err();
    assertTrue(outcome.errLines().stream().allMatch(line -> line.startsWith("dedupe: ")), all);
    if (outcome.exitCode() == 3) {
      assertEquals("", outcome.out(), all);
      assertEquals(1, outcome.errLines().size(), all);
    } else {
      assertTrue(outcome.exitCode() == 0 || (outcome.exitCode() == 1 && verifies), all);
      assertEquals(outcome.exitCode() == 1, verifies && !outcome.out().isEmpty(), all);
    }
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void whatever_is_forged_there_is_an_answer_or_one_line() throws IOException {
    int refused = 0;
    for (int round = 0; round < rounds(); round++) {
      SplittableRandom random = new SplittableRandom(round);
      Path index = folder.resolve("forged-" + round);
      String forged = round + ": " + Forgery.write(whole, index, random);

      Outcome verified = run(index, "index", "verify");
      List<String> command = COMMANDS.get(random.nextInt(COMMANDS.size()));
      Outcome outcome = run(index, command.toArray(new String[0]));

      assertDecent(verified, true, forged + ", verify");
      boolean removes = command.contains("remove");
      if (!removes || outcome.exitCode() != 1) {
        assertDecent(outcome, false, forged + ", " + command);
      }
      refused += outcome.exitCode() == 3 ? 1 : 0;
    }
    assertTrue(refused > rounds() / 3, refused + " refused");
  }
}
