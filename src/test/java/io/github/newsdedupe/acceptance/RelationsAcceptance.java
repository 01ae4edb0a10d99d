package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.cli.Outcome;
import io.github.newsdedupe.cli.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the default settings make of all pairs with labels: one run a set, and `dedupe eval`. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelationsAcceptance {

  private static final List<String> SETS =
      List.of("allsides", "bbc2225", "fakebr", "fnc1", "reuters21578", "zh_sina_news");

  /** A set with fewer duplicates says little by itself. */
  private static final int ENOUGH = 50;

  private final Map<String, Path> reports = new HashMap<>();

  @BeforeAll
  void find_clusters(@TempDir Path folder) throws IOException {
    for (String set : SETS) {
      Path report = folder.resolve(set + ".json");
      Path corpus = SharedCorpus.jsonLines(set, folder);
      Outcome run = Program.run("-q", "--pairs", "all", "-o", report.toString(), corpus.toString());
      assertEquals(0, run.exitCode(), run.err());
      reports.put(set, report);
    }
  }

  @Test
  void labelled_duplicates_are_joined_and_different_articles_are_not() throws IOException {
    Counts all = Counts.NONE;
    for (String set : SETS) {
      Counts counts = counts(set, "pairs.tsv");
      System.out.printf("%s pairs: %s%n", set, counts);
      assertEquals(KnownFaults.of(set).size(), counts.falseJoins(), set);
      assertTrue(counts.recall() >= .95 || counts.positive() < ENOUGH, set + " " + counts);
      all = all.plus(counts);
    }
    System.out.printf("all pairs: %s%n", all);
    assertTrue(all.f1() >= .97, all.toString());
  }

  @Test
  void pairs_that_were_read_one_by_one_are_decided_as_a_reader_would() throws IOException {
    Counts all = Counts.NONE;
    for (String set : SETS) {
      if (!Files.exists(SharedCorpus.labels(set, "judged.tsv"))) {
        continue;
      }
      Counts counts = counts(set, "judged.tsv");
      System.out.printf("%s judged: %s%n", set, counts);
      all = all.plus(counts);
    }
    System.out.printf("all judged: %s%n", all);
    assertTrue(all.f1() >= .95, all.toString());
  }

  private Counts counts(String set, String labels) throws IOException {
    Path gold = SharedCorpus.labels(set, labels);
    Outcome run =
        Program.run("eval", "--format", "json", String.valueOf(reports.get(set)), gold.toString());
    assertEquals(0, run.exitCode(), run.err());
    JsonNode counts = run.json().get("counts");
    return new Counts(
        counts.get("trueJoins").asLong(),
        counts.get("misses").asLong(),
        counts.get("falseJoins").asLong());
  }

  private record Counts(long trueJoins, long misses, long falseJoins) {

    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(
          trueJoins + other.trueJoins, misses + other.misses, falseJoins + other.falseJoins);
    }

    long positive() {
      return trueJoins + misses;
    }

    double recall() {
      return (double) trueJoins / positive();
    }

    double f1() {
      return 2.0 * trueJoins / (2 * trueJoins + misses + falseJoins);
    }

    @Override
    public String toString() {
      return String.format(
          "joined %d of %d, %d wrongly, F1 %.3f", trueJoins, positive(), falseJoins, f1());
    }
  }
}
