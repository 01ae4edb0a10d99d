package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.cli.Outcome;
import io.github.newsdedupe.cli.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a run says of articles.
 *
 * @param clusters the cluster of each article that is in one
 * @param relations of all verified pairs, by the key of {@link ReportPairs}
 */
record Reported(Map<String, String> clusters, Map<String, Found> relations) {

  /** No verified pair. */
  static final Found NOTHING = new Found("none", "");

  /**
   * A verified pair.
   *
   * @param relation by its name in reports
   * @param parent of an excerpt; empty otherwise
   */
  record Found(String relation, String parent) {

    /** Whether it may bring the two into one cluster. */
    boolean joins() {
      return List.of("identical", "near-duplicate", "update", "excerpt").contains(relation);
    }

    /** Whether it joins and does not say that the other is the parent. */
    boolean isIn(String whole) {
      return joins() && (parent.isEmpty() || parent.equals(whole));
    }
  }

  /** Runs the program with {@code --pairs all}. */
  static Reported by(String... arguments) {
    Outcome run =
        Program.run(
            Stream.concat(Stream.of("-q", "--pairs", "all"), Stream.of(arguments))
                .toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    JsonNode report = SharedCorpus.JSON.readTree(run.out());
    Map<String, String> clusters = new TreeMap<>();
    Map<String, Found> relations = new HashMap<>();
    for (JsonNode cluster : report.get("clusters")) {
      String id = cluster.get("id").asString();
      cluster.get("members").forEach(m -> clusters.put(m.get("article").asString(), id));
      cluster.get("pairs").forEach(pair -> add(pair, relations));
    }
    report.get("related").forEach(pair -> add(pair, relations));
    return new Reported(clusters, relations);
  }

  private static void add(JsonNode pair, Map<String, Found> relations) {
    relations.put(
        ReportPairs.key(pair.get("a").asString(), pair.get("b").asString()),
        new Found(pair.get("relation").asString(), pair.path("parent").asString("")));
  }

  /** What two articles are to each other. */
  Found between(String a, String b) {
    return relations.getOrDefault(ReportPairs.key(a, b), NOTHING);
  }

  /** Whether one cluster holds both. */
  boolean areTogether(String a, String b) {
    String cluster = clusters.get(a);
    return cluster != null && cluster.equals(clusters.get(b));
  }

  /** The articles of each cluster. */
  Map<String, List<String>> members() {
    Map<String, List<String>> members = new TreeMap<>();
    clusters.forEach(
        (article, cluster) ->
            members.computeIfAbsent(cluster, c -> new ArrayList<>()).add(article));
    return members;
  }
}
