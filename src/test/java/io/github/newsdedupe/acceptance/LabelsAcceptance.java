package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.cli.Outcome;
import io.github.newsdedupe.cli.Program;
import io.github.newsdedupe.reference.ReferenceShingles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What stripping and learning do to pairs with labels. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelsAcceptance {

  /** Of the pairs that only their furniture joins, this share must come apart. */
  private static final double APART = .95;

  private static final String LOW = ".3";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"allsides", "fnc1", "bbc2225", "reuters21578", "fakebr", "zh_sina_news"})
  void no_different_pair_is_joined(String set) throws IOException {
    Path corpus = SharedCorpus.jsonLines(set, folder);

    assertEquals(KnownFaults.of(set), joined(set, "different", corpus.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"allsides", "fnc1", "bbc2225", "reuters21578", "fakebr", "zh_sina_news"})
  void learning_loses_no_duplicate(String set) throws IOException {
    String corpus = SharedCorpus.jsonLines(set, folder).toString();
    for (String threshold : List.of(".5", LOW)) {
      Set<String> lost = joined(set, "dup", "-t", threshold, "--no-learn", corpus);
      lost.removeAll(joined(set, "dup", "-t", threshold, corpus));

      assertEquals(Set.of(), lost, threshold);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"allsides", "zh_sina_news"})
  void what_only_furniture_joins_comes_apart(String set) throws IOException {
    String corpus = SharedCorpus.jsonLines(set, folder).toString();
    Set<String> raw = differentAndAlike(set);
    raw.addAll(joined(set, "different", "-t", LOW, "--no-strip", corpus));
    Set<String> still = new TreeSet<>(raw);
    still.retainAll(joined(set, "different", "-t", LOW, corpus));
    still.removeAll(KnownFaults.of(set));
    Set<String> lost = joined(set, "dup", "-t", LOW, "--no-strip", corpus);
    lost.removeAll(joined(set, "dup", "-t", LOW, corpus));

    System.out.printf(
        "%s: %d of %d pairs apart that are alike with their furniture%n",
        set, raw.size() - still.size(), raw.size());
    assertTrue(still.size() <= (1 - APART) * raw.size(), still::toString);
    assertEquals(Set.of(), lost);
  }

  /** Pairs of different articles whose whole texts reach the low threshold, whatever joins them. */
  private static Set<String> differentAndAlike(String set) throws IOException {
    Map<String, String> texts = SharedCorpus.texts(set);
    Set<String> alike = new TreeSet<>();
    for (SharedCorpus.LabelledPair pair : SharedCorpus.pairs(set)) {
      double jaccard =
          ReferenceShingles.jaccard(
              ReferenceShingles.of(texts.getOrDefault(pair.a(), "")),
              ReferenceShingles.of(texts.getOrDefault(pair.b(), "")));
      if (pair.label().equals("different") && jaccard >= Double.parseDouble(LOW)) {
        alike.add(pair.a() + " " + pair.b());
      }
    }
    return alike;
  }

  /** The pairs with this label that one cluster holds. */
  private static Set<String> joined(String set, String label, String... arguments)
      throws IOException {
    String[] quiet =
        Stream.concat(Stream.of("-q"), Arrays.stream(arguments)).toArray(String[]::new);
    Outcome run = Program.run(quiet);
    assertEquals(0, run.exitCode(), run.err());
    Map<String, String> clusters = clusters(run.json());
    Set<String> joined = new TreeSet<>();
    for (SharedCorpus.LabelledPair pair : SharedCorpus.pairs(set)) {
      String cluster = clusters.getOrDefault(pair.a(), "");
      if (pair.label().equals(label)
          && !cluster.isEmpty()
          && cluster.equals(clusters.get(pair.b()))) {
        joined.add(pair.a() + " " + pair.b());
      }
    }
    return joined;
  }

  private static Map<String, String> clusters(JsonNode report) {
    Map<String, String> clusters = new HashMap<>();
    for (JsonNode cluster : report.get("clusters")) {
      cluster
          .get("members")
          .forEach(m -> clusters.put(m.get("article").asString(), cluster.get("id").asString()));
    }
    return clusters;
  }
}
