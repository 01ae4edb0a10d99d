package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the built program where it may have few files open. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DescriptorsIT {

  private static final int FILES = 100;

  @TempDir Path folder;
  @TempDir Path scratch;

  @ParameterizedTest
  @ValueSource(ints = {20, 32, 64, 256})
  void more_files_than_may_be_open_lose_no_article(int limit) throws Exception {
    for (int i = 0; i < FILES; i++) {
      String lines = Texts.record(i + "a", Texts.FERRY) + Texts.record(i + "b", Texts.FERRY);
      Texts.write(folder.resolve(i + ".jsonl"), lines);
      Texts.write(folder.resolve(i + ".jsonl.gz"), Texts.gzip(Texts.record(i + "c", Texts.FERRY)));
      Texts.write(folder.resolve(i + ".txt"), Texts.FERRY);
    }

    Outcome outcome =
        Shell.run(
            folder,
            scratch,
            "ulimit -n " + limit + "; \"$DEDUPE\" --include '*.jsonl*' --include '*.txt' .");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(0, outcome.count("skipped"), outcome.err());
    assertEquals(4 * FILES, outcome.count("articles"));
    assertEquals(4 * FILES - 1, outcome.count("duplicates"));
  }
}
