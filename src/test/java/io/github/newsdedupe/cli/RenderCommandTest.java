package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code dedupe render}: a report at another threshold, without the articles. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenderCommandTest {

  private static final String FLOOR = "0.2";

  @TempDir static Path shared;

  private static Path report = Path.of("");

  @TempDir Path folder;

  @BeforeAll
  static void a_run_with_a_floor() throws IOException {
    report = Texts.write(shared.resolve("report.json"), find(".5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.2", "0.25", "0.3", "0.45", "0.5", "0.6", "0.7", "0.78", "0.9", "1"})
  void at_a_threshold_it_prints_what_a_run_at_that_threshold_prints(String threshold) {
    for (String format : List.of("json", "jsonl", "text", "drop")) {
      assertEquals(find(threshold, "-f", format), render("-t", threshold, "-f", format), format);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--pairs all --keep earliest --source-from path:1    | .35",
        "--keep outlet:wire,excerpt --source-from path:1     | .3",
        "--keep first-path --window 400d --no-learn          | .6",
        "--no-strip --pairs all                              | .4"
      })
  void the_other_options_of_the_run_stay_as_they_were(String options, String threshold)
      throws IOException {
    String[] words = options.split(" ", -1);
    Path other = Texts.write(folder.resolve("r.json"), find(".8", words));

    Outcome outcome = Program.run("render", "-q", "-t", threshold, other.toString());

    assertEquals(new Outcome(0, find(threshold, words), ""), outcome);
  }

  @Test
  void without_a_threshold_it_prints_the_report() throws IOException {
    assertEquals(Files.readString(report), render());
  }

  @Test
  void what_it_prints_can_be_rendered_again() throws IOException {
    Path again = Texts.write(folder.resolve("again.json"), render("-t", ".9"));

    Outcome outcome = Program.run("render", "-q", "-t", ".5", again.toString());

    assertEquals(new Outcome(0, Files.readString(report), ""), outcome);
  }

  @Test
  void lines_and_standard_input_are_read_as_well() throws IOException {
    Outcome lines = Program.runOn(find(".7", "-f", "jsonl"), "render", "-q", "-t", ".5", "-");

    assertEquals(new Outcome(0, Files.readString(report), ""), lines);
  }

  @Test
  void an_archive_in_json_lines_needs_no_file_any_more() throws IOException {
    Path articles =
        Texts.write(
            folder.resolve("a.jsonl"),
            Texts.record("x", Texts.FERRY)
                + Texts.record("y", Texts.CHOIR)
                + Texts.record("z", Texts.FERRY_SHORTENED));
    Path recorded = folder.resolve("r.json");
    String[] run = {"-q", "--pairs-from", ".3", articles.toString(), "-o", recorded.toString()};
    assertEquals(0, Program.run(run).exitCode());
    Files.delete(articles);

    Outcome outcome = Program.run("render", "-q", "-f", "drop", recorded.toString());

    String id = articles.toString().replace('\\', '/');
    assertEquals(new Outcome(0, id + ":3\n", ""), outcome);
  }

  @Test
  void a_summary_goes_to_standard_error_unless_it_is_to_be_quiet() {
    Outcome outcome = Program.run("render", "-t", "1", report.toString());

    List<String> summary = outcome.errLines();
    assertEquals(1, summary.size(), outcome.err());
    assertTrue(summary.get(0).matches("dedupe: \\d+ articles, .* skipped"), outcome.err());
  }

  @Test
  void the_result_may_go_to_a_file() throws IOException {
    Path file = folder.resolve("out.json");

    Outcome outcome = Program.run("render", "-q", "-o", file.toString(), report.toString());

    assertEquals(new Outcome(0, "", ""), outcome);
    assertEquals(Files.readString(report), Files.readString(file));
  }

  @Test
  void the_report_itself_may_be_replaced() throws IOException {
    Path file = Texts.write(folder.resolve("r.json"), Files.readString(report));

    Program.run("render", "-q", "-t", "1", "-o", file.toString(), file.toString());

    assertEquals(render("-t", "1"), Files.readString(file));
  }

  @Test
  void every_recorded_pair_reaches_the_floor_and_no_verified_one_is_left_out() {
    JsonNode found = Program.run("-q", "--pairs-from", FLOOR, "--pairs", "all", "samples").json();
    long above =
        Program.run("-q", "-t", FLOOR, "--pairs", "all", "samples")
            .json()
            .findValues("pairs")
            .stream()
            .flatMap(JsonNode::valueStream)
            .filter(JsonNode::isObject)
            .filter(RenderCommandTest::reachesFloor)
            .count();

    List<JsonNode> recorded = found.at("/evidence/pairs").valueStream().toList();
    assertTrue(recorded.stream().allMatch(RenderCommandTest::reachesFloor));
    assertTrue(recorded.size() >= above && above > 0, recorded.size() + " of " + above);
  }

  private static boolean reachesFloor(JsonNode pair) {
    double floor = Double.parseDouble(FLOOR);
    return pair.at("/containmentA").asDouble() >= floor
        || pair.at("/containmentB").asDouble() >= floor;
  }

  @Test
  void without_a_floor_nothing_is_recorded() {
    JsonNode found = Program.run("-q", "samples").json();

    assertFalse(found.has("evidence"));
    assertFalse(found.at("/options").has("pairsFrom"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_name_with_a_line_end_needs_null() throws IOException {
    Texts.write(folder.resolve("a\nb.txt"), Texts.FERRY);
    Texts.write(folder.resolve("a\nc.txt"), Texts.FERRY);
    Path file = shared.resolve("r.json");
    Program.run("-q", "--pairs-from", ".3", "-o", file.toString(), folder.toString());

    Outcome lines = Program.run("render", "-f", "drop", file.toString());
    Outcome nul = Program.run("render", "-q", "-f", "drop", "-0", file.toString());

    assertEquals(2, lines.exitCode());
    assertEquals("dedupe: a file name holds a line end; add -0", lines.errLines().get(0));
    assertEquals(folder + "/a\nc.txt\0", nul.out());
  }

  private static String find(String threshold, String... options) {
    String[] arguments = new String[6 + options.length];
    System.arraycopy(
        new String[] {"-q", "--pairs-from", FLOOR, "-t", threshold, "samples"}, 0, arguments, 0, 6);
    System.arraycopy(options, 0, arguments, 6, options.length);
    return printed(arguments);
  }

  private static String render(String... options) {
    String[] arguments = new String[3 + options.length];
    System.arraycopy(new String[] {"render", "-q", report.toString()}, 0, arguments, 0, 3);
    System.arraycopy(options, 0, arguments, 3, options.length);
    return printed(arguments);
  }

  private static String printed(String... arguments) {
    Outcome outcome = Program.run(arguments);
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.err());
    return outcome.out();
  }
}
