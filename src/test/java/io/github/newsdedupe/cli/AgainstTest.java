package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.report.JsonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code --against}: does the test set leak into the training set? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgainstTest {

  @TempDir Path folder;

  private TwoSets sets;

  @BeforeEach
  void twoSets() throws IOException {
    sets = new TwoSets(folder);
  }

  @Test
  void only_what_both_sets_have_is_told() {
    Outcome outcome = sets.find("-f", "text");

    assertEquals(
        "representative        train/reworded.txt\nnear-duplicate  0.96  test/ferry.txt\n\n",
        sets.here(outcome.out()).replaceAll("0\\.\\d\\d", "0.96"));
    assertEquals(
        "dedupe: 3 articles against 3, 1 cluster, 1 duplicate, 2 unique, 0 skipped",
        outcome.err().strip());
    assertEquals(0, outcome.exitCode());
  }

  @Test
  void the_report_says_what_articles_were_held_against() throws IOException {
    JsonNode report = sets.find().json();

    assertEquals(
        List.of(sets.path("train")),
        report.at("/options/against").valueStream().map(JsonNode::asString).toList());
    assertEquals(3, report.at("/summary/articles").asInt());
    assertEquals(3, report.at("/summary/against").asInt());
    assertEquals(1, report.at("/summary/duplicates").asInt());
    assertEquals(2, report.at("/summary/unique").asInt());
    assertEquals(List.of(), reportSchema().errors(report));
  }

  @Test
  void without_the_option_the_report_has_none_of_its_fields() {
    JsonNode report = Program.run(sets.path("test"), sets.path("train")).json();

    assertTrue(report.at("/options/against").isMissingNode());
    assertTrue(report.at("/summary/against").isMissingNode());
    assertEquals(3, report.at("/summary/duplicates").asInt());
  }

  /** A member that holds its representative is the parent, in the report as in a pair. */
  @Test
  void a_story_with_an_excerpt_in_the_other_set_holds_it() throws IOException {
    sets.write("train/reworded.txt", Texts.FERRY_SHORTENED);
    sets.write("test/ferry.txt", Texts.CHOIR + "\n" + Texts.ORCHARD + "\n" + Texts.FERRY);
    sets.delete("train/orchard.txt");
    sets.delete("train/orchard-again.txt");

    Outcome outcome = sets.find();

    JsonNode member = outcome.json().at("/clusters/0/members/1");
    assertEquals(sets.path("test/ferry.txt"), member.at("/article").asString());
    assertEquals("excerpt", member.at("/relation").asString());
    assertEquals(sets.path("test/ferry.txt"), member.at("/parent").asString());
    assertEquals(1, outcome.json().at("/clusters/0/weakestLink").asDouble());
    assertEquals(List.of(), reportSchema().errors(outcome.json()));
    assertTrue(sets.find("-f", "text").out().contains("\nholds excerpt   1.00  "));
    assertTrue(
        sets.check()
            .out()
            .contains("test/ferry.txt:1: holds the excerpt " + sets.path("train/reworded.txt")),
        sets.check().out());
  }

  @Test
  void what_an_article_has_in_common_with_others_is_related() throws IOException {
    sets.write("train/same.txt", Texts.FERRY);

    JsonNode report = sets.find().json();

    assertEquals(sets.path("train/same.txt"), report.at("/clusters/0/representative").asString());
    assertEquals(1, report.at("/related").size());
    assertEquals(sets.path("train/reworded.txt"), report.at("/related/0/b").asString());
  }

  @Test
  void of_copies_the_one_leads_that_keep_prefers() throws IOException {
    sets.write("a.jsonl", record("own", "2020-01-05", "C"));
    sets.write("b.jsonl", record("b", "2020-01-03", "B") + record("c", "2020-01-04", "A"));

    assertEquals("b", leader("--keep", "earliest"));
    assertEquals("c", leader("--keep", "outlet:A"));
    assertEquals("b", leader("--keep", "first-path"));
  }

  @Test
  void two_sets_are_not_decided_again() {
    Outcome outcome = sets.find("--pairs-from", "0.3");

    assertEquals(2, outcome.exitCode());
    assertTrue(
        outcome.err().startsWith("dedupe: --pairs-from decides within one archive: leave out"),
        outcome.err());
  }

  @Test
  void a_window_holds_across_the_sets() throws IOException {
    sets.write("a.jsonl", record("own", "2020-01-05", "C"));
    sets.write("b.jsonl", record("b", "2020-03-03", "B"));

    assertEquals("b", leader());
    assertEquals("", leader("--window", "14d"));
  }

  @Test
  void nothing_of_the_other_set_is_kept_or_dropped() {
    assertEquals("test/ferry.txt\n", sets.here(sets.find("-f", "drop").out()));
    assertEquals(
        "test/choir-again.txt\ntest/choir.txt\n", sets.here(sets.find("-f", "keep").out()));
  }

  @Test
  void records_are_copied_of_one_set_whatever_the_other_is() throws IOException {
    String leak = Texts.record("x", Texts.FERRY);
    String clean = Texts.record("y", Texts.CHOIR);
    sets.write("a.jsonl", leak + clean);

    Outcome kept = sets.hold("a.jsonl", "train", "-q", "-f", "corpus");
    Outcome marked = sets.hold("a.jsonl", "train", "-q", "-f", "corpus", "--mark");

    assertEquals(new Outcome(0, clean, ""), kept);
    assertEquals(
        List.of("duplicate", "unique"),
        marked.jsonLines().stream().map(r -> r.at("/dedupe_role").asString()).toList());
  }

  @Test
  void it_may_be_given_again_and_compressed_or_on_standard_input() throws IOException {
    sets.delete("train/reworded.txt");
    Path gzip = folder.resolve("more.jsonl.gz");
    Texts.write(gzip, Texts.gzip(Texts.record("copy", Texts.FERRY)));

    assertEquals(0, sets.find().count("duplicates"));
    assertEquals(1, sets.find("--against", gzip.toString()).count("duplicates"));
    Outcome piped =
        Program.runOn(
            Texts.FERRY, sets.path("test"), "--against", sets.path("train"), "--against", "-");
    assertEquals("-", piped.json().at("/clusters/0/representative").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "test, test, test",
    "test, ., test/choir-again.txt",
    "., train, train/orchard-again.txt",
    "test/ferry.txt, test/../test, test/ferry.txt"
  })
  void a_file_on_both_sides_is_wrong_usage(String path, String against, String named)
      throws IOException {
    Outcome outcome = Program.run(sets.path(path), "--against", sets.path(against));

    assertEquals(2, outcome.exitCode());
    assertEquals("", outcome.out());
    assertTrue(
        outcome
            .errLines()
            .get(0)
            .endsWith(
                named.replace("/", folder.getFileSystem().getSeparator())
                    + " is both in PATH and in --against; name it in one of them"),
        outcome.err());
    assertEquals(
        2, Program.run("check", sets.path(path), "--against", sets.path(against)).exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- --against -              | - is both in PATH and in --against; name it in one of them",
        "--files-from - --against - | standard input cannot be both the list of files and an article",
        "samples --against=         | an empty --against; is a variable not set?",
        "--against samples          | name at least one file or folder, or - for standard input"
      })
  void what_cannot_be_read_in_two_ways_is_wrong_usage(String line, String message) {
    Outcome outcome = Program.runOn("", line.split(" ", -1));

    assertEquals(2, outcome.exitCode(), outcome.err());
    assertEquals("dedupe: " + message, outcome.errLines().get(0));
  }

  @Test
  void a_path_that_is_not_there_is_exit_code_3() {
    Outcome outcome = sets.hold("test", "nowhere");

    assertEquals(3, outcome.exitCode());
    assertEquals(
        "dedupe: " + sets.path("nowhere") + ": no such file or folder", outcome.err().strip());
  }

  @Test
  void to_be_held_against_nothing_is_worth_a_warning() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    Outcome outcome = sets.hold("test", "empty");

    assertEquals(0, outcome.exitCode());
    assertEquals(0, outcome.count("against"));
    assertEquals(
        "dedupe: warning: no articles in --against, so that there is nothing to be a duplicate of",
        outcome.errLines().get(0));
    assertFalse(sets.find().err().contains("warning"));
  }

  /** Who leads the only cluster of one file against another; nobody if there is none. */
  private String leader(String... options) {
    return sets.hold("a.jsonl", "b.jsonl", options)
        .json()
        .at("/clusters/0/representative")
        .asString("");
  }

  private static String record(String id, String date, String source) {
    String fields = "\"date\":\"" + date + "\",\"source\":\"" + source + "\",";
    return Texts.record(id, Texts.FERRY).replace("{", "{" + fields);
  }

  private static ShippedSchema reportSchema() throws IOException {
    return ShippedSchema.beside(JsonReport.class, "dedupe-report-1.schema.json");
  }
}
