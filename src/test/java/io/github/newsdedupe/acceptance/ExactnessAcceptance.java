package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.furniture.Stripper;
import io.github.newsdedupe.reference.ReferenceShingles;
import io.github.newsdedupe.reference.SimilarTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every pair at or above the threshold is reported, and none below: against all pairs, brute force.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExactnessAcceptance {

  private static final Stripper STRIPPER = new Stripper(RuleSet.builtIn());

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "bbc2225, 0.4", "bbc2225, 0.5", "bbc2225, 0.7", "bbc2225, 0.9",
    "fnc1, 0.4", "fnc1, 0.5", "fnc1, 0.7", "fnc1, 0.9"
  })
  void reported_pairs_are_those_of_brute_force(String set, double threshold) throws IOException {
    Map<String, String> texts = SharedCorpus.texts(set);
    Map<String, Double> expected = bruteForce(texts, threshold);
    String file = SharedCorpus.jsonLines(set, folder).toString();

    Map<String, Double> reported =
        ReportPairs.of(file, "--pairs", "all", "-t", String.valueOf(threshold));

    reported.forEach(
        (pair, jaccard) -> assertEquals(expected.getOrDefault(pair, 0.0), jaccard, 1e-9, pair));
    System.out.printf(
        "%s at %.1f: %d of %d pairs reported%n", set, threshold, reported.size(), expected.size());
    assertTrue(reported.size() >= .99 * expected.size());
  }

  private static Map<String, Double> bruteForce(Map<String, String> texts, double threshold) {
    List<String> ids = new ArrayList<>(texts.keySet());
    List<Set<String>> shingles =
        texts.values().stream().map(text -> ReferenceShingles.of(pieces(text))).toList();
    Map<String, Double> pairs = new TreeMap<>();
    for (SimilarTexts pair : ReferenceShingles.pairsAtLeast(shingles, threshold)) {
      pairs.put(ReportPairs.key(ids.get(pair.a()), ids.get(pair.b())), pair.jaccard());
    }
    return pairs;
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    STRIPPER
        .strip(text.getBytes(StandardCharsets.UTF_8))
        .forEachKept(
            (bytes, from, to) ->
                pieces.add(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    return pieces;
  }
}
