package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.Sides;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.cluster.Component;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.Sketches;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RereadOracleTest {

  private static final String TEXT = "The tugs came at dawn and left again before noon on Friday.";
  private static final List<CandidatePair> CANDIDATES =
      List.of(new CandidatePair(0, 1), new CandidatePair(0, 2), new CandidatePair(1, 2));

  private final Stages stages = new Stages(DedupeOptions.ofThreshold(0.5), RuleSet.builtIn());
  private final Sketches sketches = new Sketches(new Room(Long.MAX_VALUE, WorkFolder.temporary()));

  @TempDir Path folder;

  @BeforeEach
  void write_three_copies() throws IOException {
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      Files.writeString(folder.resolve(name), TEXT);
    }
  }

  @Test
  void an_article_that_has_vanished_since_it_was_sketched_is_lost_and_the_rest_goes_on()
      throws IOException {
    try (Corpus corpus = open()) {
      SketchedCorpus.into(sketches, corpus, stages);
      Files.delete(folder.resolve("b.txt"));
      Rereading rereading = new Rereading(corpus, sketches.table(), stages);
      RereadOracle oracle = new RereadOracle(stages, rereading, Long.MAX_VALUE, Progress.NONE);
      Component component = new Component(CANDIDATES, oracle, stages.clusterSettings());

      Clustering clustering = component.cluster(Sides.ONE);

      assertEquals(1, component.pairs().size());
      assertEquals(2, component.pairs().get(0).b());
      clustering.clusters().forEach(oracle::described);
      assertEquals(1, rereading.lost().size());
      assertTrue(rereading.lost().get(0).path().endsWith("b.txt"));
    }
  }

  @Test
  void an_article_that_has_changed_is_lost_too() throws IOException {
    try (Corpus corpus = open()) {
      SketchedCorpus.into(sketches, corpus, stages);
      Files.writeString(folder.resolve("a.txt"), TEXT + " It rained.");
      Rereading rereading = new Rereading(corpus, sketches.table(), stages);
      RereadOracle oracle = new RereadOracle(stages, rereading, Long.MAX_VALUE, Progress.NONE);
      Component component = new Component(CANDIDATES, oracle, stages.clusterSettings());

      assertEquals(1, component.cluster(Sides.ONE).clusters().size());
      assertEquals(1, component.pairs().size());
      assertEquals(1, rereading.lost().size());
    }
  }

  private Corpus open() throws IOException {
    return Corpus.open(CorpusOptions.of(List.of(folder.toString())), InputStream.nullInputStream());
  }
}
