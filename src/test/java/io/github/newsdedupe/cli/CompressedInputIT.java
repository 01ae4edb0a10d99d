package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the built program on compressed files. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompressedInputIT {

  private static final String LINES =
      Texts.record("one", Texts.FERRY) + Texts.record("two", Texts.FERRY);

  /** Writes so many bytes of one letter. */
  private static final String SAME = "head -c %d /dev/zero | tr '\\0' a";

  @TempDir Path folder;
  @TempDir Path scratch;

  @Test
  void gzip_comes_from_files_and_from_pipes() throws Exception {
    Texts.write(folder.resolve("a.jsonl.gz"), Texts.gzip(LINES));

    Outcome file = sh("\"$DEDUPE\" -q -f text a.jsonl.gz");
    Outcome pipe = sh("{ cat a.jsonl.gz; sleep 1; cat a.jsonl.gz; } | \"$DEDUPE\" -q -");

    assertEquals("representative        one\nidentical       1.00  two\n\n", file.out());
    assertEquals(4, pipe.count("articles"), "what comes late is missing");
  }

  @Test
  void no_temporary_file_is_left() throws Exception {
    Texts.write(folder.resolve("a.jsonl.gz"), Texts.gzip(LINES));

    Outcome outcome =
        sh(
            "mkdir tmp; DEDUPE_JAVA_OPTS=-Djava.io.tmpdir=tmp \"$DEDUPE\" -q a.jsonl.gz; ls tmp >&2");

    assertEquals(2, outcome.count("articles"));
    assertEquals("", outcome.err());
  }

  @Test
  void a_disk_that_is_full_is_a_failure_of_one_line_and_leaves_nothing() throws Exception {
    Texts.write(folder.resolve("a.jsonl.gz"), Texts.gzip(LINES.repeat(1_000)));
    Texts.write(folder.resolve("b.txt.gz"), Texts.gzip(Texts.FERRY.repeat(10_000)));

    for (String file : List.of("a.jsonl.gz", "b.txt.gz")) {
      Outcome outcome =
          sh(
              "mkdir tmp; export DEDUPE_JAVA_OPTS='-Djava.io.tmpdir=tmp'; ulimit -f 200;"
                  + " \"$DEDUPE\" %s; code=$?; ls tmp; rmdir tmp; exit $code".formatted(file));

      assertEquals(3, outcome.exitCode(), outcome.err());
      assertEquals("", outcome.out());
      assertEquals(1, outcome.errLines().size(), outcome.err());
      assertTrue(
          outcome.err().startsWith("dedupe: " + file + ": cannot be kept in a temporary file: "),
          outcome.err());
    }
  }

  @Test
  void what_is_far_larger_than_it_looks_does_not_fill_the_memory() throws Exception {
    String large = SAME.formatted(100_000_000);

    Outcome outcome =
        sh(
            large
                + " | gzip -1 >a.txt.gz; "
                + "{ echo '{\"text\":\"Rain\"}'; "
                + large
                + "; echo; echo '{\"text\":\"Snow\"}'; } | gzip -1 >b.jsonl.gz;"
                + " DEDUPE_JAVA_OPTS=-Xmx64m \"$DEDUPE\" a.txt.gz b.jsonl.gz");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(2, outcome.count("articles"));
    String reason = "too large for one article in this memory: over ";
    assertTrue(outcome.reasons().stream().allMatch(r -> r.startsWith(reason)), outcome.out());
    assertEquals(
        List.of("a.txt.gz", "b.jsonl.gz:2"),
        outcome.json().at("/skipped").valueStream().map(s -> s.at("/path").asString()).toList());
  }

  private Outcome sh(String script) throws IOException, InterruptedException {
    return Shell.run(folder, scratch, script);
  }
}
