package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty unrelated briefs of a paper that prints the same long box below each. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LearningTest {

  private static final String BOX =
      """
      How this paper counts votes
      Every ballot is read twice by people who have never met and then by a machine.
      Where the three disagree a judge opens the box and reads it aloud to both sides.
      Nobody is paid for the count and everybody is fed.
      Ask the desk how to watch the count
      """;

  private static final String LABEL = "How this paper counts votes";

  @TempDir Path folder;

  @BeforeEach
  void write_the_archive() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 40; i++) {
      String brief = sentences(random, 5);
      Texts.write(folder.resolve(String.format("%02d.txt", i)), brief + "\n" + BOX);
    }
  }

  @Test
  void what_unrelated_articles_share_does_not_join_them() {
    Outcome outcome = Program.run("--threshold", ".2", folder.toString());

    assertEquals(0, outcome.count("clusters"));
    assertTrue(learned(outcome).contains(LABEL), learned(outcome).toString());
  }

  @Test
  void without_learning_it_does() {
    Outcome outcome = Program.run("--threshold", ".2", "--no-learn", folder.toString());

    assertTrue(outcome.count("clusters") > 0, outcome.out());
    assertEquals(List.of(), learned(outcome));
  }

  @Test
  void without_stripping_nothing_is_learned_either() {
    Outcome outcome = Program.run("--no-strip", folder.toString());

    assertEquals(List.of(), learned(outcome));
  }

  @Test
  void a_copy_of_a_brief_without_the_box_is_found() throws IOException {
    String brief = sentences(new SplittableRandom(11), 5);
    Texts.write(folder.resolve("copy.txt"), brief + "\n");

    Outcome outcome = Program.run(folder.toString());

    assertEquals(1, outcome.count("clusters"));
    assertEquals(1, outcome.count("duplicates"));
  }

  @Test
  void the_finds_are_a_rule_file_that_holds_its_examples_and_takes_the_box() throws IOException {
    Outcome learned = Program.run("rules", "learn", folder.toString());
    Path file = Texts.write(folder.resolve("box.rules"), learned.out());

    assertEquals(0, learned.exitCode());
    assertEquals(0, Program.run("rules", "test", file.toString()).exitCode());
    Outcome cleaned =
        Program.run("clean", "--rules", file.toString(), folder.resolve("00.txt").toString());
    assertEquals("", cleaned.out().lines().filter(BOX::contains).collect(Collectors.joining("\n")));
  }

  @Test
  void what_cannot_be_read_is_named_and_the_rest_is_learned_from() throws IOException {
    Path binary = Texts.write(folder.resolve("odd.txt"), "a\0b");

    Outcome outcome = Program.run("rules", "learn", "--strict", folder.toString());

    assertEquals(3, outcome.exitCode());
    assertEquals(
        "dedupe: skipped " + binary + ": binary file", outcome.errLines().get(0), outcome.err());
  }

  private static List<String> learned(Outcome outcome) {
    return outcome
        .json()
        .at("/furniture/learned")
        .valueStream()
        .map(entry -> entry.at("/text").asString())
        .toList();
  }

  private static String sentences(SplittableRandom random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> sentence(random))
        .collect(Collectors.joining(" "));
  }

  private static String sentence(SplittableRandom random) {
    return random
        .ints(12, 0, 4_000)
        .mapToObj(
            n -> (n == 0 ? "A" : "a") + Integer.toString(n + 5_000, 26).replaceAll("\\d", "x"))
        .collect(Collectors.joining(" ", "The ", "."));
  }
}
