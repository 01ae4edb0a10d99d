package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.cli.Outcome;
import io.github.newsdedupe.cli.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that is indexed day by day has the clusters of one that is indexed at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PortionsAcceptance {

  private static final int PORTIONS = 30;

  @TempDir Path folder;

  @Test
  void thirty_portions_give_the_report_of_one_run() throws IOException {
    List<String> lines =
        new ArrayList<>(Files.readAllLines(SharedCorpus.jsonLines("allsides", folder)));
    Collections.shuffle(lines, new Random(30));
    index("portions", portion(lines, 0));
    copy(folder.resolve("portions"), folder.resolve("once"));

    for (int i = 1; i < PORTIONS; i++) {
      index("portions", portion(lines, i));
    }
    index("once", lines.subList(lines.size() / PORTIONS, lines.size()));

    assertEquals(report("once"), report("portions"));
  }

  private static List<String> portion(List<String> lines, int i) {
    int size = lines.size();
    return lines.subList(
        (int) ((long) size * i / PORTIONS), (int) ((long) size * (i + 1) / PORTIONS));
  }

  private void index(String index, List<String> lines) throws IOException {
    Path file = Files.write(folder.resolve("portion.jsonl"), lines);
    Outcome outcome =
        Program.run("index", "-q", file.toString(), "--index", folder.resolve(index).toString());
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  private String report(String index) {
    Outcome outcome =
        Program.run("-q", "--pairs", "all", "--index", folder.resolve(index).toString());
    assertEquals(0, outcome.exitCode(), outcome.err());
    System.out.printf(
        "%s: %d articles, %d clusters%n",
        index, outcome.count("articles"), outcome.count("clusters"));
    return outcome.out();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
