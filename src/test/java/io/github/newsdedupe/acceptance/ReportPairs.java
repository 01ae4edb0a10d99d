package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.cli.Outcome;
import io.github.newsdedupe.cli.Program;
import io.github.newsdedupe.reference.Comparison;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** All verified pairs of a report, inside clusters and across them. */
final class ReportPairs {

  private ReportPairs() {}

  /** Runs the program with {@code --pairs all}; what the first is to the second by {@link #key}. */
  static Map<String, Comparison> of(String... arguments) {
    Outcome run = Program.run(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return in(SharedCorpus.JSON.readTree(run.out()));
  }

  static Map<String, Comparison> in(JsonNode report) {
    Map<String, Comparison> pairs = new TreeMap<>();
    report.get("clusters").forEach(cluster -> addAll(cluster.get("pairs"), pairs));
    addAll(report.get("related"), pairs);
    return pairs;
  }

  private static void addAll(JsonNode entries, Map<String, Comparison> pairs) {
    for (JsonNode entry : entries) {
      String a = entry.get("a").asString();
      String b = entry.get("b").asString();
      Comparison pair =
          new Comparison(
              entry.get("relation").asString(),
              entry.get("jaccard").asDouble(),
              entry.get("containmentA").asDouble(),
              entry.get("containmentB").asDouble());
      pairs.put(key(a, b), a.compareTo(b) < 0 ? pair : pair.reversed());
    }
  }

  /** The key of a pair, whichever comes first. */
  static String key(String a, String b) {
    return a.compareTo(b) < 0 ? a + "\t" + b : b + "\t" + a;
  }
}
