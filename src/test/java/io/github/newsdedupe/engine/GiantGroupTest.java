package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.report.FoundCluster;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.WorkFolder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of articles that all hang together, only some are in memory at a time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GiantGroupTest {

  private static final int COPIES = 3_000;

  /** So much memory holds a few hundred articles of a group. */
  private static final long LITTLE = 4 << 20;

  @TempDir Path folder;

  private record Found(List<FoundCluster> clusters, List<SimilarPair> apart) {}

  @Test
  void a_group_that_does_not_fit_gives_what_one_gives_that_does() throws IOException {
    Path file = folder.resolve("copies.jsonl");
    write(file);

    Found expected = find(file, Long.MAX_VALUE);

    assertEquals(expected, find(file, LITTLE));
    assertTrue(expected.clusters.stream().anyMatch(found -> found.cluster().size() > COPIES / 2));
  }

  /** Copies of one story, of which each tenth is edited in one place. */
  private static void write(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(9);
    String[] words = random.ints(120, 0, 5_000).mapToObj(i -> "w" + i).toArray(String[]::new);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < COPIES; i++) {
        String[] copy = words.clone();
        if (i % 10 == 0) {
          copy[random.nextInt(copy.length)] = "x" + i;
        }
        String text = List.of(copy).stream().collect(Collectors.joining(" ", "The ", "."));
        out.write("{\"id\": \"" + i + "\", \"text\": \"" + text + "\"}\n");
      }
    }
  }

  private static Found find(Path file, long memory) {
    Stages stages = new Stages(DedupeOptions.ofThreshold(.5), RuleSet.builtIn());
    CorpusOptions options = CorpusOptions.of(List.of(file.toString()));
    Room room = new Room(memory, WorkFolder.temporary());
    try (Corpus corpus = Corpus.open(options, InputStream.nullInputStream());
        Findings findings =
            new LocalEngine(2, room, warning -> {}, Progress.NONE).find(corpus, stages)) {
      return new Found(findings.clusters().stream().toList(), List.copyOf(findings.apart()));
    }
  }
}
