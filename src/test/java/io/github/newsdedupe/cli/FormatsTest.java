package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is told by its content, wherever it comes from; nothing else is ever one article. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatsTest {

  private static final String RECORDS =
      Texts.record("one", Texts.FERRY) + Texts.record("two", Texts.FERRY);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.txt", "a.story", "a", "a.csv", "a.jl"})
  void json_lines_are_read_under_any_name(String name) throws IOException {
    Path file = Texts.write(folder.resolve(name), RECORDS);
    Path gzip = Texts.write(folder.resolve(name + ".gz"), Texts.gzip(RECORDS));
    Path large = Texts.write(folder.resolve("large-" + name), RECORDS.repeat(200));

    assertEquals(List.of("one", "two"), members(Program.run(file.toString())));
    assertEquals(List.of("one", "two"), members(Program.run(gzip.toString())));
    assertEquals(400, Program.run(large.toString()).count("articles"));
  }

  @Test
  void json_lines_called_text_are_read_in_folders() throws IOException {
    Texts.write(folder.resolve("a.txt"), RECORDS);
    Texts.write(folder.resolve("b.txt"), Texts.FERRY);

    assertEquals(3, Program.run(folder.toString()).count("articles"));
  }

  @Test
  void ids_in_files_of_any_name_may_collide() throws IOException {
    Path a = Texts.write(folder.resolve("a.json"), Texts.record("7", Texts.FERRY));
    Path b = Texts.write(folder.resolve("b.json"), Texts.record("7", Texts.FERRY));
    Path index = folder.resolve("i");

    Outcome clean = Program.run("clean", "-f", "json", a.toString(), b.toString());
    Program.run("index", a.toString(), b.toString(), "--index", index.toString());
    Outcome stats = Program.run("index", "stats", "--index", index.toString());

    assertEquals(
        List.of(id(a) + ":1", id(b) + ":1"), members(Program.run(a.toString(), b.toString())));
    assertEquals(
        List.of(id(a) + ":1", id(b) + ":1"),
        clean.jsonLines().stream().map(article -> article.at("/article").asString()).toList());
    assertTrue(stats.out().startsWith("articles   2\n"), stats.out());
  }

  @Test
  void records_in_files_of_any_name_are_copied() throws IOException {
    Path file = Texts.write(folder.resolve("a.json"), RECORDS);
    Path gzip = Texts.write(folder.resolve("b.gz"), Texts.gzip(Texts.record("3", Texts.CHOIR)));

    Outcome outcome = Program.run("-f", "corpus", file.toString(), gzip.toString());

    assertEquals(Texts.record("one", Texts.FERRY) + Texts.record("3", Texts.CHOIR), outcome.out());
    assertEquals(
        id(file) + ":2\n", Program.run("-f", "drop", file.toString(), gzip.toString()).out());
  }

  @Test
  void records_that_were_compressed_to_next_to_nothing_are_read() throws IOException {
    String record = Texts.record("1", "Rain ".repeat(20_000));
    Path file = Texts.write(folder.resolve("a.json.gz"), Texts.gzip(record.repeat(100)));

    assertTrue(Files.size(file) < 65_536, "it must be told while it is read");
    assertEquals(100, Program.run("--no-learn", file.toString()).count("articles"));
  }

  @Test
  void a_named_encoding_hides_no_format() throws IOException {
    Path pdf = Texts.write(folder.resolve("a.txt"), "%PDF-1.7");
    Path text =
        Texts.write(folder.resolve("b.txt"), Texts.FERRY.getBytes(StandardCharsets.UTF_16LE));

    Outcome outcome = Program.run("--encoding", "UTF-16LE", pdf.toString(), text.toString());

    assertEquals(List.of("PDF: convert it to plain text first"), outcome.reasons());
    assertEquals(1, outcome.count("articles"));
  }

  @Test
  void an_article_that_begins_like_records_is_read_as_one() throws IOException {
    Path file = Texts.write(folder.resolve("a.txt"), "{Photo: a ferry} " + Texts.FERRY);

    assertEquals(1, Program.run(file.toString()).count("articles"));
    assertEquals(1, Program.runOn("{Photo: a ferry} " + Texts.FERRY, "-").count("articles"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a JSON array: one record a line is read; jq -c '.[]' FILE >FILE.jsonl writes that"
            + "|`[{\"text\": \"Rain\"}]`",
        "JSON over several lines: one record a line is read; jq -c . FILE >FILE.jsonl writes that"
            + "|`{\n\"text\": \"Rain\"}`",
        "CSV: JSON Lines are read; mlr --icsv --ojsonl cat FILE >FILE.jsonl writes them"
            + "|`id,text\n1,Rain`",
        "WARC or WET: write the text of each page to a file or a line of JSON Lines first"
            + "|`WARC/1.0\r\n`",
        "RSS or Atom: write the text of each entry to a file first|`<rss version='2.0'>`",
        "XML: extract the plain text first|`<?xml version='1.0'?><a>Rain</a>`",
        "RTF: convert it to plain text first|`{\\rtf1 Rain}`",
        "mbox: write the text of each message to a file first"
            + "|`From a@b Mon Mar  4 09:15:00 2019\nSubject: Rain\n\nRain`",
        "a dedupe report|`{\"schema\":\"dedupe-report/1\"}`"
      })
  void what_holds_no_articles_is_skipped_wherever_it_is(String reason, String content)
      throws IOException {
    Path file = Texts.write(folder.resolve("a.txt"), content);
    Path gzip = Texts.write(folder.resolve("b.dat.gz"), Texts.gzip(content));
    Path wide =
        Texts.write(
            folder.resolve("c.txt"), ("\uFEFF" + content).getBytes(StandardCharsets.UTF_16LE));
    Path large = Texts.write(folder.resolve("d"), content + "\nRain".repeat(20_000));

    for (Path each : List.of(file, gzip, wide, large)) {
      Outcome outcome = Program.run(each.toString());

      assertEquals(List.of(reason), outcome.reasons(), each.toString());
      assertEquals(0, outcome.count("articles"));
    }
    assertEquals(List.of(reason), Program.runOn(content, "-").reasons());
  }

  @Test
  void records_in_utf_16_are_no_article() throws IOException {
    byte[] bytes = ("\uFEFF" + RECORDS).getBytes(StandardCharsets.UTF_16LE);
    Path file = Texts.write(folder.resolve("a.json"), bytes);

    assertEquals(
        List.of("UTF-16: convert it to UTF-8 first"), Program.run(file.toString()).reasons());
  }

  @Test
  void lines_of_a_file_that_is_named_so_are_skipped_one_by_one() throws IOException {
    Path file = Texts.write(folder.resolve("a.jsonl"), "{\"text\":\n" + RECORDS);

    Outcome outcome = Program.run(file.toString());

    assertEquals(2, outcome.count("articles"));
    assertEquals(id(file) + ":1", outcome.json().at("/skipped/0/path").asString());
  }

  @Test
  void a_run_that_was_killed_goes_on_with_records_in_files_of_any_name() throws IOException {
    Path file = Texts.write(folder.resolve("in/a.json"), RECORDS);
    Files.createDirectories(folder.resolve("work"));
    String work = folder.resolve("work").toString();

    Outcome first = Program.run("--work", work, file.toString());
    Outcome again = Program.run("--work", work, file.toString());

    assertEquals(List.of("one", "two"), members(first));
    assertEquals(first.out(), again.out());
  }

  private static String id(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static List<String> members(Outcome outcome) {
    return outcome
        .json()
        .at("/clusters/0/members")
        .valueStream()
        .map(member -> member.at("/article").asString())
        .toList();
  }
}
