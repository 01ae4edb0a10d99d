package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indexes that cannot be used as they are asked to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexRefusalTest {

  @TempDir private Path folder;

  private String index() {
    return folder.resolve("index").toString();
  }

  private Outcome run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--index", index()));
    return Program.run(all.toArray(new String[0]));
  }

  private static void assertDone(Outcome outcome) {
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  @Test
  void the_options_of_an_index_hold_for_whoever_gives_none() {
    run("index", "samples", "-t", "0.8", "--no-strip");

    Outcome outcome = run();

    assertDone(outcome);
    assertEquals(0.8, outcome.json().at("/options/threshold").asDouble());
    assertFalse(outcome.json().at("/options/strip").asBoolean());
  }

  @Test
  void other_options_than_those_of_the_index_are_refused() {
    run("index", "samples/excerpt");

    Outcome threshold = run("index", "samples", "-t", "0.8");
    Outcome strip = run("--no-strip");
    Outcome learn = run("--no-learn");

    assertEquals(3, threshold.exitCode());
    assertEquals(
        "dedupe: "
            + index()
            + ": it was made with --threshold 0.5; leave --threshold away, or index the archive"
            + " anew\n",
        threshold.err());
    assertEquals(3, strip.exitCode());
    assertTrue(strip.err().contains("made without --no-strip; leave"), strip.err());
    assertTrue(learn.err().contains("made without --no-learn; leave"), learn.err());
  }

  @Test
  void other_rules_than_those_of_the_index_are_refused_until_it_has_learned_anew()
      throws IOException {
    Path rules = folder.resolve("my.rules");
    Files.writeString(rules, "disable cnn.gallery.counted\n");
    run("index", "samples");

    Outcome refused = run("--rules", rules.toString());
    Outcome relearned = run("index", "relearn", "--rules", rules.toString());
    Outcome outcome = run("samples", "--rules", rules.toString());
    Outcome plain = Program.run("samples", "--rules", rules.toString());

    assertEquals(3, refused.exitCode());
    assertTrue(refused.err().contains("other furniture rules; give the same --rules"));
    assertDone(relearned);
    assertEquals(plain.out(), outcome.out(), outcome.err());
  }

  private Path data() throws IOException {
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(folder.resolve("index"), "articles-*")) {
      return found.iterator().next();
    }
  }

  @Test
  void a_damaged_index_is_never_answered_from() throws IOException {
    run("index", "samples");
    Path data = data();
    assertEquals(0, run("index", "verify").exitCode());
    try (RandomAccessFile file = new RandomAccessFile(data.toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }

    Outcome verified = run("index", "verify");
    Outcome outcome = run();
    Files.writeString(folder.resolve("index/index.json"), "{}");
    Outcome without = run("index", "verify");

    assertEquals(1, verified.exitCode());
    assertNotEquals("", verified.out());
    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("the index is damaged"), outcome.err());
    assertEquals(1, outcome.errLines().size());
    assertEquals(1, without.exitCode());
    assertEquals(
        folder.resolve("index/index.json") + ": damaged: it tells what the index holds\n",
        without.out());
  }

  @ParameterizedTest
  @CsvSource({"--against, samples/excerpt", "--pairs-from, 0.3"})
  void an_index_is_compared_as_it_was_made(String option, String value) {
    run("index", "samples");

    Outcome outcome = run(option, value);

    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains("leave out --index, or " + option), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void without_an_index_the_message_says_how_to_make_one() {
    for (String[] arguments :
        Arrays.asList(
            new String[] {"index", "stats"},
            new String[] {"index", "verify"},
            new String[] {"index", "relearn"},
            new String[] {"index", "remove", "x"},
            new String[] {})) {
      Outcome outcome = run(arguments);

      assertEquals(3, outcome.exitCode());
      assertTrue(outcome.err().contains("no index; 'dedupe index PATH... --index "), outcome.err());
      assertFalse(Files.exists(folder.resolve("index")), "made a folder");
    }
  }
}
