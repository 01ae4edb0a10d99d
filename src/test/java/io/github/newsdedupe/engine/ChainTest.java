package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.learn.WordSalad;
import io.github.newsdedupe.reference.ReferenceShingles;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A story is rewritten step by step, until nothing is left of it. Each version is a near-duplicate
 * of the one before, and yet no cluster may hold two that have little in common.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChainTest {

  private static final int VERSIONS = 50;
  private static final int WORDS = 600;
  private static final int BLOCK = WORDS / 10;
  private static final double THRESHOLD = .5;

  @TempDir Path folder;

  /** In which order the tenths of the story are written anew, over and over. */
  private enum Order {
    MARCHING,
    SHUFFLED
  }

  @ParameterizedTest(name = "{0}, sentences of {1} words, seed {2}")
  @CsvSource({
    "MARCHING, 12, 1", "MARCHING, 12, 2", "MARCHING, 25, 3", "MARCHING, 600, 4", "MARCHING, 600, 5",
    "SHUFFLED, 12, 1", "SHUFFLED, 12, 2", "SHUFFLED, 25, 3", "SHUFFLED, 600, 4", "SHUFFLED, 600, 5"
  })
  void no_cluster_holds_two_versions_below_half_the_threshold(Order order, int sentence, long seed)
      throws IOException {
    List<String> versions = versions(order, sentence, seed);
    List<Set<String>> shingles = versions.stream().map(ReferenceShingles::of).toList();
    assertTrue(ReferenceShingles.jaccard(shingles.get(0), shingles.get(1)) > .75);
    assertTrue(ReferenceShingles.jaccard(shingles.get(0), shingles.get(VERSIONS - 1)) < .01);

    List<List<Integer>> clusters = clusters(versions);

    assertTrue(clusters.size() > 1);
    for (List<Integer> members : clusters) {
      assertTrue(least(members, shingles) >= THRESHOLD / 2, members::toString);
    }
  }

  @Test
  void versions_are_not_left_alone_for_fear_of_chains() throws IOException {
    List<List<Integer>> clusters = clusters(versions(Order.MARCHING, 12, 1));

    assertTrue(clusters.stream().mapToInt(List::size).sum() >= .9 * VERSIONS, clusters::toString);
  }

  private static double least(List<Integer> members, List<Set<String>> shingles) {
    return members.stream()
        .flatMapToDouble(
            a ->
                members.stream()
                    .mapToDouble(b -> ReferenceShingles.jaccard(shingles.get(a), shingles.get(b))))
        .min()
        .orElseThrow();
  }

  private static List<String> versions(Order order, int sentence, long seed) {
    WordSalad salad = new WordSalad(seed);
    List<String> words = new ArrayList<>(words(salad, WORDS));
    List<String> versions = new ArrayList<>();
    List<Integer> tenths = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    for (int version = 0; version < VERSIONS; version++) {
      versions.add(text(words, sentence));
      if (order == Order.SHUFFLED && version % tenths.size() == 0) {
        tenths = salad.some(tenths.size(), tenths.size());
      }
      int from = tenths.get(version % tenths.size()) * BLOCK;
      List<String> others = words(salad, BLOCK);
      IntStream.range(0, BLOCK).forEach(i -> words.set(from + i, others.get(i)));
    }
    return versions;
  }

  private static List<String> words(WordSalad salad, int count) {
    return List.of(salad.label(count, count).split(" ", -1));
  }

  /** Sentences of so many words, each with a capital and a full stop. */
  private static String text(List<String> words, int sentence) {
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < words.size(); from += sentence) {
      text.append("The ").append(String.join(" ", words.subList(from, from + sentence)));
      text.append(".\n");
    }
    return text.toString();
  }

  private List<List<Integer>> clusters(List<String> versions) throws IOException {
    for (int i = 0; i < versions.size(); i++) {
      Files.writeString(folder.resolve(String.format("%02d.txt", i)), versions.get(i));
    }
    Stages stages = new Stages(DedupeOptions.ofThreshold(THRESHOLD), RuleSet.builtIn());
    CorpusOptions options = CorpusOptions.of(List.of(folder.toString()));
    try (Corpus corpus = Corpus.open(options, InputStream.nullInputStream())) {
      Findings findings =
          new LocalEngine(2, Room.of(WorkFolder.temporary()), warning -> {}, Progress.NONE)
              .find(corpus, stages);
      assertEquals(VERSIONS, findings.ids().size());
      return findings.clusters().stream().map(found -> found.cluster().members().toList()).toList();
    }
  }
}
