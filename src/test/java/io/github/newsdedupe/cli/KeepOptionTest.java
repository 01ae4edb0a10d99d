package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leads a cluster, as {@code --keep} asks for it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepOptionTest {

  private static final String LONGER = Texts.FERRY + "\nShe has packed a thermos.\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "longest              | b",
        "first-path           | a",
        "outlet:AP            | c",
        "outlet:Reuters,AP    | d",
        "outlet:' reuters '   | d",
        "outlet:Nobody        | b",
      })
  void the_asked_for_article_leads(String keep, String representative) throws IOException {
    Path file =
        Texts.write(
            folder.resolve("news.jsonl"),
            record("a", "The Ledger", Texts.FERRY)
                + record("b", "The Ledger", LONGER)
                + record("c", "AP", Texts.FERRY)
                + record("d", "REUTERS ", Texts.FERRY));

    Outcome outcome = Program.run("--keep", keep.replace("'", ""), file.toString());

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(4, outcome.json().at("/clusters/0/size").asInt());
    assertEquals(representative, outcome.json().at("/clusters/0/representative").asString());
  }

  @Test
  void the_longest_leads_if_nothing_is_asked_for() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("b.txt"), LONGER);

    Outcome outcome = Program.run(folder.toString());

    assertEquals(
        folder.resolve("b.txt").toString(),
        outcome.json().at("/clusters/0/representative").asString());
    assertEquals("longest", outcome.json().at("/options/keep").asString());
  }

  @Test
  void the_report_says_what_was_asked_for() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);

    Outcome outcome = Program.run("--keep", "outlet:Reuters,AP", folder.toString());

    assertEquals("outlet:reuters,ap", outcome.json().at("/options/keep").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--keep best     | --keep must be longest, earliest, first-path or outlet:A,B, but is best",
        "--keep outlet:  | --keep outlet: needs names with commas between them, such as outlet:Reuters,AP",
        "--window soon   | --window must be a number of days, such as 14d, but is soon",
        "--window -3d    | --window must be a number of days, such as 14d, but is -3d",
        "--window 99999999999d"
            + " | --window must be a number of days, such as 14d, but is 99999999999d"
      })
  void what_cannot_be_asked_for_is_explained_in_one_line(String options, String message) {
    Outcome outcome = Program.run((options + " " + folder).split(" ", -1));

    assertEquals(2, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(
        List.of("dedupe: " + message, "Try 'dedupe --help' for more information."),
        outcome.errLines());
  }

  private static String record(String id, String source, String text) {
    return Texts.record(id, text).replaceFirst("}\n$", ",\"source\":\"" + source + "\"}\n");
  }
}
