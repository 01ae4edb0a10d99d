package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Exports of news databases, and what is known of articles besides their texts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportInputTest {

  @TempDir Path folder;

  @Test
  void duplicates_inside_an_export_are_found() throws IOException {
    String export =
        document(1, Texts.FERRY) + document(2, Texts.ORCHARD) + document(3, Texts.FERRY);
    Path file = Texts.write(folder.resolve("a.txt"), export);

    int third = export.lines().toList().indexOf("A story of number 3") + 1;

    Outcome outcome = Program.run(file.toString());

    assertEquals(3, outcome.count("articles"), outcome.err());
    assertEquals(
        List.of(id(file) + ":" + third, id(file) + ":7"),
        outcome
            .json()
            .at("/clusters/0/members")
            .valueStream()
            .map(member -> member.at("/article").asString())
            .sorted()
            .toList());
  }

  @Test
  void clean_prints_the_metadata_of_an_export() throws IOException {
    Path file =
        Texts.write(folder.resolve("a.txt"), document(1, Texts.FERRY) + document(2, Texts.ORCHARD));

    JsonNode article = Program.run("clean", "--format", "json", file.toString()).jsonLines().get(1);

    assertEquals(
        "article title source date text removed status", String.join(" ", article.propertyNames()));
    assertEquals("A story of number 2", article.at("/title").asString());
    assertEquals("The Tarnwick Lamp", article.at("/source").asString());
    assertEquals("January 11, 2010 Monday", article.at("/date").asString());
    assertEquals("A story of number 2\n\n" + Texts.ORCHARD, article.at("/text").asString());
  }

  @Test
  void clean_prints_the_metadata_of_json_lines_and_the_next_run_reads_them() throws IOException {
    String line =
        "{\"text\":\"Rain fell.\",\"title\":\"Rain\",\"date\":2020,\"url\":\"u\",\"from\":\"Lamp\"}";
    Path file = Texts.write(folder.resolve("a.jsonl"), line);

    String first =
        Program.run("clean", "-f", "json", "--field", "source=from", file.toString()).out();
    String second = Program.runOn(first, "clean", "-f", "json", "--field", "id=article", "-").out();

    assertTrue(
        first.contains("\"title\":\"Rain\",\"source\":\"Lamp\",\"date\":\"2020\",\"url\":\"u\""),
        first);
    assertEquals(first, second);
  }

  @Test
  void an_export_that_cannot_be_split_is_skipped_for_one_reason() throws IOException {
    Path file =
        Texts.write(folder.resolve("a.txt"), "1 of 2 DOCUMENTS\n\nRain.\n\n2 of 2 DOCUMENTS\n");

    Outcome outcome = Program.run("--strict", file.toString());

    assertEquals(3, outcome.exitCode());
    assertEquals(0, outcome.count("articles"));
    assertEquals(1, outcome.count("skipped"));
    String reason = outcome.json().at("/skipped/0/reason").asString();
    assertTrue(reason.startsWith("LexisNexis export that cannot be split: "), reason);
  }

  private static String document(int number, String text) {
    return "        "
        + number
        + " of 3 DOCUMENTS\n\n        The Tarnwick Lamp\n\n     January 11, 2010 Monday\n\n"
        + "A story of number "
        + number
        + "\n\nLENGTH: 90 words\n\n"
        + text
        + "\nLOAD-DATE: January 11, 2010\n\nLANGUAGE: ENGLISH\n\n";
  }

  private static String id(Path file) {
    return file.toString().replace('\\', '/');
  }
}
