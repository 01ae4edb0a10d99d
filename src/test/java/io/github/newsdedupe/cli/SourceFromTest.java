package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the metadata come from that articles do not have themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceFromTest {

  @TempDir Path folder;

  @Test
  void a_folder_of_the_path_names_the_source() throws IOException {
    Texts.write(folder.resolve("archive/cnn/2014/a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("archive/npr/b.txt"), Texts.ORCHARD);
    Texts.write(folder.resolve("archive/c.txt"), Texts.CHOIR);
    String archive = folder.resolve("archive").toString();

    assertEquals(Map.of("a.txt", "cnn", "b.txt", "npr", "c.txt", ""), sources("path:1", archive));
    assertEquals(Map.of("a.txt", "2014", "b.txt", "", "c.txt", ""), sources("path:2", archive));
    assertEquals(Map.of("a.txt", "", "b.txt", "", "c.txt", ""), sources("path:3", archive));
  }

  @Test
  void a_path_may_end_with_a_slash_and_hold_dots() throws IOException {
    Texts.write(folder.resolve("archive/cnn/a.txt"), Texts.FERRY);

    assertEquals(Map.of("a.txt", "cnn"), sources("path:1", folder + "/archive/"));
    assertEquals(Map.of("a.txt", "cnn"), sources("path:1", folder + "/./archive/cnn/../."));
  }

  @Test
  void of_a_file_that_is_given_itself_all_folders_count() throws IOException {
    Path file = Texts.write(folder.resolve("archive/cnn/a.txt"), Texts.FERRY);
    int archive = folder.getNameCount() + 1;
    Path list = Texts.write(folder.resolve("list"), file.toString());

    assertEquals(Map.of("a.txt", "archive"), sources("path:" + archive, file.toString()));
    assertEquals(Map.of("a.txt", "cnn"), sources("path:" + (archive + 1), file.toString()));
    assertEquals(
        Map.of("a.txt", "cnn"), sources("path:" + (archive + 1), "--files-from", list.toString()));
    assertEquals(Map.of("a.txt", ""), sources("path:" + (archive + 2), file.toString()));
  }

  @Test
  void standard_input_has_no_folders() {
    Outcome outcome =
        Program.runOn(Texts.FERRY, "clean", "-f", "json", "--source-from", "path:1", "-");

    assertTrue(outcome.jsonLines().get(0).at("/source").isMissingNode(), outcome.out());
  }

  @Test
  void a_csv_file_gives_all_metadata() throws IOException {
    Path article = Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Path table =
        csv(
            "article,pages,Source,date,title,url\n"
                + article
                + ",3,\"Ledger, Evening\",2020-06-18,\"The \"\"old\"\"\nferry\",http://x/\n");

    Outcome outcome = clean(table.toString(), article.toString());

    assertEquals("Ledger, Evening", outcome.jsonLines().get(0).at("/source").asString());
    assertEquals("2020-06-18", outcome.jsonLines().get(0).at("/date").asString());
    assertEquals("The \"old\"\nferry", outcome.jsonLines().get(0).at("/title").asString());
    assertEquals("http://x/", outcome.jsonLines().get(0).at("/url").asString());
    assertEquals("dedupe: 1 article cleaned, 0 skipped", outcome.err().strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "article,source\nARTICLE,cnn\n",
        "\uFEFFarticle,source\r\nARTICLE,cnn\r\n",
        "source,article\n\ncnn,ARTICLE",
        " Article , SOURCE \n \"ARTICLE\" , cnn \n",
        "article,source\nARTICLE,cnn\nARTICLE,cnn\n"
      })
  void a_csv_file_may_be_written_in_many_ways(String csv) throws IOException {
    Path article = Texts.write(folder.resolve("a b.txt"), Texts.FERRY);
    Path table = csv(csv.replace("ARTICLE", article.toString()));

    assertEquals(Map.of("a b.txt", "cnn"), sources(table.toString(), article.toString()));
  }

  @Test
  void a_csv_file_of_a_western_spreadsheet_is_read() throws IOException {
    Path article = Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    String csv = "article,source\n" + article + ",Caf\u00E9 Post\n";
    Path table = Texts.write(folder.resolve("t.csv"), csv.getBytes(StandardCharsets.ISO_8859_1));

    assertEquals(Map.of("a.txt", "Caf\u00E9 Post"), sources(table.toString(), article.toString()));
  }

  @Test
  void what_an_article_says_itself_wins() throws IOException {
    String line = "{\"id\":\"one\",\"source\":\"npr\",\"date\":\"\",\"text\":\"Rain fell.\"}\n";
    Path article = Texts.write(folder.resolve("a.jsonl"), line);
    Path table = csv("article,source,date\none,cnn,2020-06-18\n");

    Outcome outcome = clean(table.toString(), article.toString());

    assertEquals("npr", outcome.jsonLines().get(0).at("/source").asString());
    assertEquals("2020-06-18", outcome.jsonLines().get(0).at("/date").asString());
  }

  @Test
  void articles_are_called_as_in_the_report_when_ids_collide() throws IOException {
    Path a = Texts.write(folder.resolve("a.jsonl"), Texts.record("7", Texts.FERRY));
    Path b = Texts.write(folder.resolve("b.jsonl"), Texts.record("7", Texts.ORCHARD));
    Path table = csv("article,source\n" + a + ":1,cnn\n" + b + ":1,npr\n");

    assertEquals(
        Map.of("a.jsonl:1", "cnn", "b.jsonl:1", "npr"),
        sources(table.toString(), a.toString(), b.toString()));
  }

  @Test
  void an_id_of_more_than_one_article_is_told() throws IOException {
    Path a = Texts.write(folder.resolve("a.jsonl"), Texts.record("7", Texts.FERRY));
    Path b = Texts.write(folder.resolve("b.jsonl"), Texts.record("7", Texts.ORCHARD));
    Path table = csv("article,source\n7,cnn\n");

    Outcome outcome = Program.run("--source-from", table.toString(), a.toString(), b.toString());

    assertTrue(
        outcome
            .errLines()
            .contains("dedupe: warning: " + table + ": 1 id names more than one article: 7"),
        outcome.err());
  }

  @Test
  void ids_of_no_article_are_counted_and_the_first_is_told() throws IOException {
    Path article = Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Path table = csv("article,source\nz.txt,cnn\n" + article + ",cnn\nb.txt,cnn\n");

    Outcome outcome = Program.run("--source-from", table.toString(), article.toString());
    Outcome quiet = Program.run("-q", "--source-from", table.toString(), article.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(
        List.of(
            "dedupe: warning: " + table + ": 2 ids name no article; the first: z.txt",
            "dedupe: 1 article, 0 clusters, 0 duplicates, 1 unique, 0 skipped"),
        outcome.errLines());
    assertEquals("", quiet.err());
  }

  @Test
  void the_report_says_where_sources_come_from() throws IOException {
    Path article = Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Path table = csv("article,source\n" + article + ",cnn\n");
    Path other = Texts.write(folder.resolve("other.csv"), "article,source\n" + article + ",npr\n");

    String first = sourceFrom(Program.run("--source-from", table.toString(), article.toString()));

    assertTrue(first.matches("csv:[0-9a-f]{64}"), first);
    assertNotEquals(
        first, sourceFrom(Program.run("--source-from", other.toString(), article.toString())));
    assertEquals("path:2", sourceFrom(Program.run("--source-from", "path:02", article.toString())));
    assertFalse(Program.run(article.toString()).out().contains("sourceFrom"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"path:0", "path:x", "path:", "path:-1", "path:1.5", "path:99999999999"})
  void a_folder_is_counted_from_one(String where) {
    Outcome outcome = Program.run("--source-from", where, "samples");

    assertEquals(2, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(
        "dedupe: --source-from "
            + where
            + ": after path: comes the number of a folder, from 1 (a file of that name is ./"
            + where
            + ")",
        outcome.errLines().get(0));
  }

  @Test
  void a_missing_file_is_named() {
    String missing = folder.resolve("no.csv").toString();

    assertEquals(
        new Outcome(3, "", "dedupe: " + missing + ": cannot be read: no such file\n"),
        Program.run("--source-from", missing, "samples"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "''|1: no header line; it names the column article and others",
        "'\n\n'|1: no header line; it names the column article and others",
        "'a.txt,cnn\n'|1: no column article in the header line; commas part columns, and the first is: a.txt",
        "'article;source\na;b'|1: no column article in the header line; commas part columns, and the first is: article;source",
        "'article,outlet\na,b'|1: none of the columns title, source, date, url in the header line",
        "'article,source,Source\na,b,c'|1: two columns source in the header line",
        "'article,source\na,b\na,c\n'|3: other values for a than in line 2",
        "'article,source\n\na,\"b\nc\"\na,c\n'|5: other values for a than in line 3",
        "'article,source\na,b\nc,d,e\n'|3: the header line names 2 columns, but here are 3; values with commas or line ends need quotes",
        "'article,source\na\n'|2: the header line names 2 columns, but here are 1; values with commas or line ends need quotes",
        "'article,source\n,b\n'|2: no id in the column article",
        "'article,source\na,\"b\nc,d\n'|2: not valid CSV: a quotation mark is not closed",
        "'article,source\na,b\n\"c\"d,e\n'|3: not valid CSV: unexpected 'd'"
      })
  void what_is_wrong_in_a_csv_file_is_one_line_that_names_its_line(String csv, String message)
      throws IOException {
    Path table = csv(csv);

    Outcome outcome = Program.run("--source-from", table.toString(), "samples");

    assertEquals(new Outcome(3, "", "dedupe: " + table + ":" + message + "\n"), outcome);
  }

  @Test
  void what_an_outlet_repeats_is_learned_of_that_outlet() throws IOException {
    String box = "Ask the night desk of the paper how every vote in the valley is counted twice.\n";
    for (int i = 0; i < 40; i++) {
      String brief = IntStream.range(0, 40).mapToObj(w -> word(w)).collect(Collectors.joining(" "));
      Texts.write(
          folder.resolve((i % 2 == 0 ? "ledger/" : "gazette/") + i + ".txt"),
          brief.replace("x", Integer.toString(i * 7919 + 13, 36))
              + ".\n"
              + (i % 2 == 0 ? box : ""));
    }

    Outcome outcome = Program.run("--source-from", "path:1", folder.toString());

    assertEquals(
        List.of("ledger"),
        outcome
            .json()
            .at("/furniture/learned")
            .valueStream()
            .map(entry -> entry.at("/source").asString())
            .toList(),
        outcome.json().at("/furniture").toString());
  }

  private static String word(int number) {
    return "x" + Integer.toString(number + 40, 36);
  }

  private Path csv(String content) throws IOException {
    return Texts.write(folder.resolve("table.csv"), content);
  }

  private static Outcome clean(String where, String... paths) {
    String[] options = {"clean", "--format", "json", "--source-from", where};
    return Program.run(Stream.of(options, paths).flatMap(Arrays::stream).toArray(String[]::new));
  }

  /** The sources of articles by their file names; empty for none. */
  private static Map<String, String> sources(String where, String... paths) {
    Outcome outcome = clean(where, paths);
    assertEquals(0, outcome.exitCode(), outcome.err());
    return outcome.jsonLines().stream()
        .collect(
            Collectors.toMap(
                article -> article.at("/article").asString().replaceAll(".*/", ""),
                article -> article.at("/source").asString("")));
  }

  private static String sourceFrom(Outcome outcome) {
    return outcome.json().at("/options/sourceFrom").asString();
  }
}
