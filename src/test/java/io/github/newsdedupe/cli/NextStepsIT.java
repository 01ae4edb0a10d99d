package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Lists of paths and copies of records in the pipes for which they are made. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NextStepsIT {

  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

  @TempDir Path folder;
  @TempDir Path scratch;

  @Test
  void what_is_dropped_are_files() throws Exception {
    Outcome outcome = sh(copySamples() + "\"$DEDUPE\" -q samples/ --format drop -0 | xargs -0 ls");

    assertEquals(9, outcome.out().lines().count(), outcome.err());
    assertEquals("", outcome.err());
  }

  @Test
  void what_is_kept_and_what_is_dropped_are_all_files() throws Exception {
    Outcome outcome =
        sh(
            copySamples()
                + "{ \"$DEDUPE\" -q samples/ -f keep; \"$DEDUPE\" -q samples/ -f drop; } | sort >both\n"
                + "find samples -name '*.txt' | sort >all; wc -l <all; diff both all");

    assertEquals("25", outcome.out().strip(), outcome.err());
  }

  @Test
  void after_what_is_dropped_is_gone_nothing_is_left_to_drop() throws Exception {
    Outcome outcome =
        sh(
            copySamples()
                + "\"$DEDUPE\" -q samples/ -f drop -0 | xargs -0 rm\n"
                + "\"$DEDUPE\" -q samples/ -f drop; ls samples/*/*.txt | wc -l");

    assertEquals("16", outcome.out().strip(), outcome.err());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void names_of_any_bytes_survive() throws Exception {
    Texts.write(folder.resolve("text"), Texts.FERRY);
    String names =
        "\"$(printf 'caf\\351.txt')\" \"$(printf 'a\\nb.txt')\" '100%25 新.txt' ./-rf.txt";

    Outcome outcome =
        sh(
            "mkdir in; cd in; for name in "
                + names
                + "; do cp ../text \"$name\"; done; cd ..\n"
                + "\"$DEDUPE\" -q in -f drop -0 | xargs -0 rm; ls in | wc -l; cd in\n"
                + "\"$DEDUPE\" -q . -f keep -0 | xargs -0 rm; ls -A . | wc -l");

    assertEquals(List.of("1", "0"), outcome.out().lines().map(String::strip).toList());
    assertEquals("", outcome.err());
  }

  @Test
  void a_name_that_looks_like_an_option_is_a_path() throws Exception {
    Texts.write(folder.resolve("-rf.txt"), Texts.FERRY);

    Outcome outcome = sh("\"$DEDUPE\" -q . -f keep | xargs cat");

    assertEquals(Texts.FERRY, outcome.out(), outcome.err());
  }

  @Test
  void a_reader_that_leaves_early_ends_every_format_quietly() throws Exception {
    String name = "n".repeat(200) + ".jsonl"; // fills a pipe soon
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      String story = "The lamp of house number %1$d x%1$d y%1$d z%1$d burns again. ".repeat(3);
      records.append(Texts.record("r" + i, String.format(story, i)).repeat(2));
    }
    Texts.write(folder.resolve(name), records.toString());

    Outcome outcome =
        sh(
            "for format in keep drop corpus 'corpus --mark'; do\n"
                + "{ \"$DEDUPE\" -q *.jsonl -f $format; echo $? >code; } | head -1 >first"
                + "; cat code; wc -l <first; done");

    assertEquals("0 1 0 1 0 1 0 1", outcome.out().replaceAll("\\s+", " ").strip());
    assertEquals("", outcome.err());
  }

  @Test
  void a_full_disk_is_a_failure_of_one_line() throws Exception {
    Texts.write(folder.resolve("a.jsonl"), Texts.record("a", Texts.CHOIR));

    Outcome outcome =
        sh("[ -c /dev/full ] || exit 77; \"$DEDUPE\" -q a.jsonl -f corpus >/dev/full");

    assertEquals(3, outcome.exitCode());
    assertEquals(1, outcome.errLines().size(), outcome.err());
    assertTrue(outcome.err().startsWith("dedupe: cannot write"), outcome.err());
  }

  private static String copySamples() {
    return "cp -r '" + SAMPLES + "' samples\n";
  }

  private Outcome sh(String script) throws Exception {
    return Shell.run(folder, scratch, script);
  }
}
