package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --format keep} and {@code drop}, for the programs that do the rest. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepAndDropTest {

  @TempDir Path folder;

  @Test
  void drop_lists_the_duplicates_of_the_report() {
    List<String> duplicates =
        Program.run("samples")
            .json()
            .get("clusters")
            .valueStream()
            .flatMap(cluster -> cluster.get("members").valueStream().skip(1))
            .map(member -> member.get("article").asString())
            .sorted()
            .toList();

    assertEquals(duplicates, lines("samples", "--format", "drop"));
  }

  @Test
  void what_is_kept_and_what_is_dropped_are_all() {
    List<String> kept = lines("samples", "--format", "keep");
    List<String> dropped = lines("samples", "--format", "drop");

    List<String> all =
        Program.run("clean", "--format", "json", "samples").jsonLines().stream()
            .map(article -> article.get("article").asString())
            .toList();
    assertEquals(
        all.stream().sorted().toList(),
        Stream.concat(kept.stream(), dropped.stream()).sorted().toList());
  }

  @Test
  void without_duplicates_nothing_is_dropped() throws IOException {
    Path file = Texts.write(folder.resolve("a.txt"), Texts.FERRY);

    Outcome outcome = Program.run("--format", "drop", "-q", file.toString());

    assertEquals(new Outcome(0, "", ""), outcome);
  }

  @Test
  void who_leads_a_cluster_is_kept() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("b.txt"), CheckedArchive.REWORDED);

    assertEquals(List.of("b.txt"), names("keep"));
    assertEquals(List.of("a.txt"), names("keep", "--keep", "first-path"));
  }

  @Test
  void with_null_every_path_ends_with_a_nul() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("b.txt"), Texts.CHOIR);

    Outcome outcome = Program.run("--format", "keep", "-0", folder.toString());

    assertEquals(2, outcome.out().chars().filter(c -> c == 0).count());
    assertTrue(outcome.out().endsWith("b.txt\0"), outcome.out());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_name_with_a_line_end_needs_null() throws IOException {
    Texts.write(folder.resolve("a\nb.txt"), Texts.FERRY);

    Outcome lines = Program.run("--format", "keep", folder.toString());
    Outcome nul = Program.run("--format", "keep", "-0", folder.toString());

    assertEquals(2, lines.exitCode());
    assertEquals("dedupe: a file name holds a line end; add -0", lines.errLines().get(0));
    assertEquals(folder + "/a\nb.txt\0", nul.out());
  }

  /** Its id may be the path of a file that has nothing to do with it. */
  @Test
  void an_article_in_json_lines_is_named_by_file_and_line() throws IOException {
    String records = "\n" + Texts.record("/etc/x", Texts.FERRY) + Texts.record("y", Texts.FERRY);
    Path file = Texts.write(folder.resolve("x.jsonl"), records);

    assertEquals(List.of(id(file) + ":2"), lines(file.toString(), "--format", "keep"));
    assertEquals(List.of(id(file) + ":3"), lines(file.toString(), "--format", "drop"));
  }

  @Test
  void standard_input_is_a_dash() {
    Outcome outcome = Program.runOn(Texts.FERRY, "--format", "keep", "-q", "-");

    assertEquals("-\n", outcome.out());
  }

  @ParameterizedTest
  @CsvSource({
    "-0 --format json, --null goes with --format keep or drop",
    "-0 --format corpus, --null goes with --format keep or drop",
    "--mark --format keep, --mark goes with --format corpus"
  })
  void options_that_mean_nothing_together_are_wrong_usage(String options, String message) {
    Outcome outcome = Program.run((options + " samples").split(" ", -1));

    assertEquals(2, outcome.exitCode());
    assertEquals("dedupe: " + message, outcome.errLines().get(0));
  }

  private List<String> names(String format, String... options) {
    String[] arguments =
        Stream.concat(Stream.of(options), Stream.of("--format", format, folder.toString()))
            .toArray(String[]::new);
    return lines(arguments).stream().map(path -> path.substring(id(folder).length() + 1)).toList();
  }

  private static List<String> lines(String... arguments) {
    Outcome outcome = Program.run(arguments);
    assertEquals(0, outcome.exitCode(), outcome.err());
    return outcome.out().lines().toList();
  }

  private static String id(Path path) {
    return path.toString().replace('\\', '/');
  }
}
