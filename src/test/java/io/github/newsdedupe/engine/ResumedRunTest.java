package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.corpus.JsonFields;
import io.github.newsdedupe.corpus.Provenance;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that go on in a work folder which one before has left. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResumedRunTest {

  @TempDir Path folder;

  @Test
  void a_table_names_the_articles_that_the_run_before_has_read() throws IOException {
    write(
        "archive/a.jsonl",
        "{\"id\":\"a\",\"text\":\"Rain.\"}\n{\"id\":\"b\",\"text\":\"Snow.\"}\n");
    write("table.csv", "article,source\na,cnn\nb,npr\nc,bbc\n");
    List<String> warnings = new ArrayList<>();

    List<String> first = run(warnings);
    List<String> second = run(warnings);

    assertEquals(1, warnings.size(), warnings.toString());
    assertTrue(warnings.get(0).startsWith("going on"), warnings.toString());
    assertEquals(List.of(folder.resolve("table.csv") + ": 1 id names no article: c"), first);
    assertEquals(first, second);
  }

  /** A run that reads everything and does not come to an end; what it says of the table. */
  private List<String> run(List<String> warnings) throws IOException {
    CorpusOptions options =
        new CorpusOptions(
            List.of(folder.resolve("archive/a.jsonl").toString()),
            CorpusOptions.DEFAULT_INCLUDES,
            List.of(),
            Optional.empty(),
            JsonFields.DEFAULT,
            Optional.of(Provenance.of(folder.resolve("table.csv").toString())),
            List.of(),
            List.of());
    Stages stages = new Stages(DedupeOptions.ofThreshold(.5), RuleSet.builtIn());
    try (WorkFolder work = WorkFolder.in(folder.resolve("work"), "");
        Corpus corpus = Corpus.open(options, InputStream.nullInputStream())) {
      new LocalEngine(1, Room.of(work), warnings::add, Progress.NONE).find(corpus, stages).close();
      return corpus.warnings();
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
