package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.WorkFolder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many reports in one frame, each with its own figures, are as many articles. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class TemplateContract {

  @TempDir Path folder;

  /** How many reports. */
  abstract int many();

  @ParameterizedTest
  @EnumSource(Frame.class)
  void many_reports_in_one_frame_form_no_cluster(Frame frame) throws IOException {
    Findings findings = find(frame, many());

    assertEquals(many(), findings.ids().size());
    assertEquals(0, findings.clusters().size());
  }

  /** Counted in pairs, which no other work on the machine disturbs. */
  @Test
  void twice_as_many_reports_are_little_more_than_twice_as_many_pairs() throws IOException {
    int pairs = find(Frame.WORDY, many()).pairs().size();
    int twice = find(Frame.WORDY, 2 * many()).pairs().size();

    System.out.printf("%d reports: %d pairs; twice as many: %d%n", many(), pairs, twice);
    assertTrue(pairs > many() && twice <= 2.6 * pairs, pairs + " pairs, then " + twice);
  }

  private Findings find(Frame frame, int reports) throws IOException {
    Path file = folder.resolve("reports.jsonl");
    SplittableRandom random = new SplittableRandom(frame.name().hashCode());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < reports; i++) {
        String text = frame.filled(random).replace("\n", "\\n");
        out.write("{\"id\": \"" + i + "\", \"text\": \"" + text + "\"}\n");
      }
    }
    Stages stages = new Stages(DedupeOptions.ofThreshold(.5), RuleSet.builtIn());
    CorpusOptions options = CorpusOptions.of(List.of(file.toString()));
    try (Corpus corpus = Corpus.open(options, InputStream.nullInputStream())) {
      return new LocalEngine(2, Room.of(WorkFolder.temporary()), warning -> {}, Progress.NONE)
          .find(corpus, stages);
    }
  }
}
