package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the built program with little memory on articles that would take much of it. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeArticlesIT {

  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;
  @TempDir Path scratch;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'yes a\n'|words",
        "'a. '|words",
        "'a\n\n'|lines",
        "'a\r'|lines",
        "'a '|words",
        "'1 '|words",
        "'&amp; &eacute; '|words",
        "'JUST WATCHED\n'|words",
        "'新闻'|words",
        "'新。'|words"
      })
  void a_text_of_too_many_small_parts_is_all_that_is_skipped(String part, String what)
      throws Exception {
    write("a.txt", part, 12 * MEGABYTE);
    write("b.txt", Texts.FERRY);
    write("c.txt", Texts.FERRY);

    Outcome outcome = sh("\"$DEDUPE\" --memory 300m --threads 4 a.txt b.txt c.txt");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(1, outcome.count("clusters"));
    assertEquals(0, outcome.count("unique"));
    assertTrue(
        outcome
            .reasons()
            .get(0)
            .matches("too many " + what + " \\([0-9,]+\\): split it, or allow more --memory"),
        outcome.reasons().get(0));
  }

  @Test
  void a_record_of_nothing_but_escapes_is_skipped_by_its_line() throws Exception {
    String escapes = "\\u0061\\n".repeat(12 * MEGABYTE / 8);
    write("a.jsonl", Texts.record("one", Texts.FERRY) + Texts.record("much", escapes));
    write("b.jsonl", Texts.record("two", Texts.FERRY));

    Outcome outcome = sh("\"$DEDUPE\" --memory 300m a.jsonl b.jsonl");
    Outcome pipe = sh("cat a.jsonl b.jsonl | \"$DEDUPE\" --memory 300m -");

    assertEquals(1, outcome.count("clusters"), outcome.err());
    assertEquals("a.jsonl:2", outcome.json().at("/skipped/0/path").asString());
    assertEquals("-:2", pipe.json().at("/skipped/0/path").asString());
    assertEquals(1, pipe.count("clusters"), pipe.err());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void what_is_skipped_does_not_depend_on_the_threads(int threads) throws Exception {
    for (int i = 0; i < 8; i++) {
      write("words" + i + ".txt", "a ", 500_000 * (1 + i / 2));
      write("lines" + i + ".txt", "yes a\n", 700_000 * (1 + i / 2));
      write("photos" + i + ".txt", "Photos: \n", 1_000_000 * (1 + i / 2));
    }

    Outcome outcome = sh("\"$DEDUPE\" --memory 300m --threads " + threads + " .");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(8, outcome.count("skipped"));
  }

  @Test
  void other_commands_skip_the_same_articles() throws Exception {
    write("a.txt", "a ", 12 * MEGABYTE);
    write("b.txt", Texts.FERRY);
    String files = " --memory 300m a.txt b.txt";

    String clean = "DEDUPE_JAVA_OPTS=-Xmx146m \"$DEDUPE\" clean a.txt b.txt";
    assertTrue(sh(clean).err().contains("1 article cleaned, 1 skipped"));
    assertTrue(sh("\"$DEDUPE\" check" + files).err().contains("1 skipped"));
    assertTrue(sh("\"$DEDUPE\" index --index i" + files).err().contains("1 article added"));
    assertTrue(sh("\"$DEDUPE\" query --index i" + files).err().contains("too many words"));
  }

  private Outcome sh(String script) throws Exception {
    return Shell.run(folder, scratch, script);
  }

  private void write(String name, String part, int bytes) throws Exception {
    write(name, part.repeat(bytes / part.getBytes(StandardCharsets.UTF_8).length));
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }
}
