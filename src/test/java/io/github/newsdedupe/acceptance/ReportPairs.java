package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.cli.Outcome;
import io.github.newsdedupe.cli.Program;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** All verified pairs of a report, inside clusters and across them. */
final class ReportPairs {

  private ReportPairs() {}

  /** Runs the program with {@code --pairs all}; the Jaccard of each pair by {@code "a b"}. */
  static Map<String, Double> of(String... arguments) {
    Outcome run = Program.run(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return in(SharedCorpus.JSON.readTree(run.out()));
  }

  static Map<String, Double> in(JsonNode report) {
    Map<String, Double> pairs = new TreeMap<>();
    report.get("clusters").forEach(cluster -> addAll(cluster.get("pairs"), pairs));
    addAll(report.get("related"), pairs);
    return pairs;
  }

  private static void addAll(JsonNode entries, Map<String, Double> pairs) {
    entries.forEach(
        pair ->
            pairs.put(
                key(pair.get("a").asString(), pair.get("b").asString()),
                pair.get("jaccard").asDouble()));
  }

  /** The key of a pair, whichever comes first. */
  static String key(String a, String b) {
    return a.compareTo(b) < 0 ? a + "\t" + b : b + "\t" + a;
  }
}
