package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What dates decide: who is compared with whom, who leads, and what an update is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatesTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private String articles = "";

  @BeforeEach
  void write_three_copies() throws IOException {
    add("march", "AP", "2020-03-15", Texts.FERRY);
    add("april", "AP", "2020-04-01", Texts.FERRY);
    add("undated", "AP", "", Texts.FERRY);
  }

  @ParameterizedTest(name = "{0}: {1} duplicates")
  @CsvSource({"14d, 1", "16d, 1", "17d, 2", "17, 2", "0d, 1"})
  void articles_further_apart_than_the_window_are_not_compared(String window, int duplicates)
      throws IOException {
    assertEquals(duplicates, run("--window", window).count("duplicates"));
  }

  @Test
  void excerpts_that_are_years_apart_do_not_meet_through_a_story_without_a_date()
      throws IOException {
    String story = Texts.FERRY + "\n" + Texts.ORCHARD + "\n" + Texts.CHOIR;
    articles = "";
    add("story", "AP", "", story);
    add("early", "AP", "2010-06-10", Texts.FERRY);
    add("late", "AP", "2020-06-10", Texts.ORCHARD);

    assertEquals(2, run().count("duplicates"));
    assertEquals(1, run("--window", "14d").count("duplicates"));
  }

  @Test
  void the_earliest_does_not_lead_if_it_is_an_excerpt_of_a_later_one() throws IOException {
    articles = "";
    add("brief", "AP", "2020-03-01", Texts.FERRY_SHORTENED);
    add("story", "AP", "2020-03-02", Texts.FERRY);

    Outcome outcome = run("--keep", "earliest");

    assertEquals("story", outcome.json().at("/clusters/0/representative").asString());
    assertEquals("story", outcome.json().at("/clusters/0/members/1/parent").asString());
  }

  @Test
  void without_a_window_dates_keep_nothing_apart() throws IOException {
    Outcome outcome = run();

    assertEquals(2, outcome.count("duplicates"));
    assertTrue(outcome.json().at("/options/windowDays").isMissingNode());
  }

  @Test
  void the_report_says_how_wide_the_window_was() throws IOException {
    assertEquals(14, run("--window", "14d").json().at("/options/windowDays").asInt());
  }

  @ParameterizedTest
  @CsvSource({"earliest, march", "first-path, april", "longest, march"})
  void the_earliest_leads_on_request_and_an_undated_one_never(String keep, String leader)
      throws IOException {
    assertEquals(leader, run("--keep", keep).json().at("/clusters/0/representative").asString());
  }

  @Test
  void an_outlet_that_adds_to_its_story_later_has_updated_it() throws IOException {
    articles = "";
    add("first", "AP", "2020-03-15", Texts.FERRY.replace("Tuesday", "Monday"));
    add("later", "AP", "2020-03-16", Texts.FERRY + "\n" + Texts.CHOIR.substring(0, 89));

    assertEquals("update", run().json().at("/clusters/0/members/1/relation").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"two weeks", "-3d", "14h", ""})
  void a_window_that_is_no_number_of_days_is_wrong_usage(String window) {
    Outcome outcome = Program.run("--window", window, folder.toString());

    assertEquals(2, outcome.exitCode());
    assertTrue(
        outcome.errLines().get(0).startsWith("dedupe: --window must be a number of days"),
        outcome.err());
  }

  private void add(String id, String source, String date, String text) {
    articles +=
        JSON.writeValueAsString(
                JSON.createObjectNode()
                    .put("id", id)
                    .put("source", source)
                    .put("date", date)
                    .put("text", text))
            + "\n";
  }

  private Outcome run(String... options) throws IOException {
    Path file = Texts.write(folder.resolve("articles.jsonl"), articles);
    String[] arguments = new String[options.length + 1];
    System.arraycopy(options, 0, arguments, 0, options.length);
    arguments[options.length] = file.toString();
    Outcome outcome = Program.run(arguments);
    assertEquals(0, outcome.exitCode(), outcome.err());
    return outcome;
  }
}
