package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.cli.Outcome;
import io.github.newsdedupe.cli.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that is decided again is what a run at the other threshold would have given. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenderAcceptance {

  private static final String FLOOR = "0.3";

  private static final String[] THRESHOLDS = {
    "0.3", "0.35", "0.4", "0.5", "0.55", "0.6", "0.7", "0.8", "0.9", "1"
  };

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "fnc1",
        "bbc2225",
        "pages_with_gold",
        "reuters21578",
        "masakhanenews",
        "zh_sina_news",
        "fakebr",
        "allsides"
      })
  void ten_thresholds_give_what_ten_runs_give(String set) throws IOException {
    Path articles = SharedCorpus.jsonLines(set, folder);
    Path report = find(articles, "0.45");
    System.out.printf("%s: a report of %d bytes%n", set, Files.size(report));

    for (String threshold : THRESHOLDS) {
      Path expected = find(articles, threshold);
      Path rendered = folder.resolve("rendered.json");
      long start = System.nanoTime();
      run("render", "-q", "-t", threshold, report.toString(), "-o", rendered.toString());
      long milliseconds = (System.nanoTime() - start) / 1_000_000;

      assertArrayEquals(
          Files.readAllBytes(expected), Files.readAllBytes(rendered), set + " at " + threshold);
      System.out.printf("%s at %s: the same, in %d ms%n", set, threshold, milliseconds);
    }
  }

  private Path find(Path articles, String threshold) {
    Path report = folder.resolve("report-" + threshold + ".json");
    run("-q", "-t", threshold, "--pairs-from", FLOOR, "-o", report.toString(), articles.toString());
    return report;
  }

  private static void run(String... arguments) {
    Outcome outcome = Program.run(arguments);
    assertEquals(0, outcome.exitCode(), outcome.err());
  }
}
