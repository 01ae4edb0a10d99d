package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that read no article has no answer, and no list or copy that others could act on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingReadTest {

  private static final String OLD = "what was there before";

  @TempDir Path folder;

  @BeforeEach
  void inputs_of_which_nothing_is_read() throws IOException {
    Files.createDirectories(folder.resolve("folder"));
    Texts.write(folder.resolve("names/a.log"), Texts.FERRY);
    Texts.write(folder.resolve("skipped.jsonl"), "{\"text\":\"x\"\n{\"text\":\"y\"\n");
    Texts.write(folder.resolve("empty.jsonl"), "");
    Texts.write(folder.resolve("list"), "");
    Texts.write(folder.resolve("some/a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("file"), OLD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@folder",
        "@names",
        "@skipped.jsonl",
        "@empty.jsonl",
        "@folder @names @skipped.jsonl",
        "--files-from @list",
        "@some --exclude *.txt",
        "@folder --against @some",
        "@some --against @folder",
        "@some --against @skipped.jsonl"
      })
  void a_check_gives_no_verdict_unless_that_is_allowed(String input) {
    Outcome refused = run("check -q " + input);
    Outcome written = run("check -q --format junit -o @file " + input);
    Outcome allowed = run("check -q --allow-empty " + input);

    assertRefused(refused);
    assertRefused(written);
    assertEquals(OLD, old());
    assertEquals(new Outcome(0, "", ""), allowed);
  }

  @Test
  void what_was_skipped_is_said_before() {
    Outcome skipped = run("check @skipped.jsonl");
    Outcome names = run("check @names");

    assertEquals(3, skipped.errLines().size(), skipped.err());
    assertTrue(
        skipped.errLines().get(0).contains("skipped.jsonl:1: not valid JSON"), skipped.err());
    assertTrue(names.errLines().get(0).contains("1 .log was not read"), names.err());
    assertFalse((skipped.err() + names.err()).contains("passed"), skipped.err());
  }

  @Test
  void what_was_skipped_fails_a_strict_check_that_may_be_empty() {
    assertEquals(3, run("check -q --strict --allow-empty @skipped.jsonl").exitCode());
  }

  @Test
  void a_baseline_is_not_replaced_by_one_of_nothing() throws IOException {
    Texts.write(folder.resolve("some/b.txt"), Texts.FERRY);
    run("check -q @some --baseline @baseline --write-baseline");
    String written = Files.readString(folder.resolve("baseline"));

    Outcome refused = run("check -q @names --baseline @baseline --write-baseline");

    assertRefused(refused);
    assertEquals(written, Files.readString(folder.resolve("baseline")));
    assertEquals(
        0, run("check -q @names --baseline @baseline --write-baseline --allow-empty").exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"corpus", "corpus --mark", "keep", "drop", "drop -0"})
  void a_list_or_a_copy_of_nothing_is_not_written(String format) {
    for (String input : List.of("@skipped.jsonl", "@empty.jsonl", "--files-from @list")) {
      Outcome refused = run("-q --format " + format + " -o @file " + input);

      assertRefused(refused);
      assertEquals(OLD, old());
      assertRefused(run("-q --format " + format + " " + input));
    }
    Outcome allowed = run("-q --allow-empty -o @file @skipped.jsonl --format " + format);
    assertEquals(0, allowed.exitCode(), allowed.err());
  }

  @Test
  void a_list_of_what_was_held_against_nothing_is_not_written() {
    assertRefused(run("-q --format drop @some --against @folder"));
    assertRefused(run("-q --format keep @some --against @folder"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "jsonl", "text"})
  void a_report_says_itself_that_nothing_was_read(String format) {
    assertEquals(0, run("-q @skipped.jsonl --format " + format).exitCode());
  }

  @Test
  void a_query_of_nothing_has_no_answer() {
    run("index @some --index @index");

    assertRefused(run("query -q @skipped.jsonl --index @index"));
    assertRefused(run("query -q @folder --index @index -o @file"));
    assertEquals(OLD, old());
    assertEquals(
        new Outcome(0, "", ""), run("query -q @folder --index @index --allow-empty -o @file"));
    assertEquals("", old());
  }

  @Test
  void rule_files_without_a_rule_hold_no_examples() throws IOException {
    Texts.write(folder.resolve("my.rules"), "pack my\ndisable cnn.video\n");

    Outcome outcome = run("rules test @my.rules");

    assertEquals(3, outcome.exitCode());
    assertEquals(
        List.of(
            "dedupe: "
                + folder.resolve("my.rules")
                + ": no rule, so that there is no example to test"),
        outcome.errLines());
  }

  private static void assertRefused(Outcome outcome) {
    assertEquals(3, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.errLines().size(), outcome.err());
    assertTrue(outcome.err().startsWith("dedupe: no article was read"), outcome.err());
    assertTrue(outcome.err().contains("--allow-empty"), outcome.err());
  }

  private String old() {
    try {
      return Files.readString(folder.resolve("file"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs a command line in which {@code @} stands for the folder. */
  private Outcome run(String line) {
    List<String> arguments = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      arguments.add(word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word);
    }
    return Program.run(arguments.toArray(String[]::new));
  }
}
