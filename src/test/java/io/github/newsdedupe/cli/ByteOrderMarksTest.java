package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says of its encoding is believed, in articles and in lists of every kind. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ByteOrderMarksTest {

  private static final String RUSSIAN = "В Усть-Каме открыли мост через реку. ".repeat(8);

  @TempDir Path folder;

  private String a = "";
  private String b = "";

  @BeforeEach
  void two_articles() throws IOException {
    a = Texts.write(folder.resolve("a.txt"), Texts.FERRY).toString();
    b = Texts.write(folder.resolve("b.txt"), "Lamp. " + Texts.FERRY).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "windows-1251", "UTF-8", "UTF-16LE", "UTF-32BE", "ISO-8859-1"})
  void an_article_is_what_its_mark_says_whatever_the_user_does(String asked) throws IOException {
    Path articles = Files.createDirectory(folder.resolve("in"));
    for (String encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      Texts.write(articles.resolve(encoding + ".txt"), marked(RUSSIAN, encoding));
    }

    Outcome outcome = Program.run(articles.toString(), "--encoding", asked);
    Outcome cleaned =
        Program.run("clean", articles.resolve("UTF-32LE.txt").toString(), "--encoding", asked);

    assertEquals(5, outcome.count("articles"), outcome.err());
    assertEquals(5, outcome.json().at("/clusters/0/size").asInt());
    assertEquals("identical", outcome.json().at("/clusters/0/members/1/relation").asString());
    assertEquals(RUSSIAN, cleaned.out());
  }

  @Test
  void what_has_no_mark_is_what_the_user_says() throws IOException {
    Path file = Texts.write(folder.resolve("r"), RUSSIAN.getBytes(Charset.forName("windows-1251")));

    Outcome outcome = Program.run("clean", file.toString(), "--encoding", "windows-1251");

    assertEquals(RUSSIAN, outcome.out());
  }

  @Test
  void records_of_a_marked_file_are_utf_8_whatever_the_user_says() throws IOException {
    String record = "{\"id\":\"%s\",\"text\":\"" + RUSSIAN + "\"}\n";
    String both = record.formatted("one") + record.formatted("two");
    Path marked = Texts.write(folder.resolve("m.jsonl"), marked(both, "UTF-8"));
    Path plain =
        Texts.write(folder.resolve("p.jsonl"), both.getBytes(Charset.forName("windows-1251")));

    Outcome outcome =
        Program.run("--encoding", "windows-1251", marked.toString(), plain.toString());

    assertEquals(4, outcome.json().at("/clusters/0/size").asInt(), outcome.err());
    assertEquals("identical", outcome.json().at("/clusters/0/members/3/relation").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-32LE"})
  void records_in_wide_letters_are_skipped_with_the_name_of_their_encoding(String encoding)
      throws IOException {
    Path file = Texts.write(folder.resolve("w.jsonl"), marked("{\"text\":\"Rain\"}\n", encoding));

    Outcome outcome = Program.run(file.toString());

    assertEquals(
        List.of(encoding.substring(0, 6) + ": convert it to UTF-8 first"), outcome.reasons());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void lists_of_articles_are_what_their_marks_say(String encoding) throws IOException {
    String lines = list("lines", a + "\r\n" + b + "\r\n", encoding);
    String zeros = list("zeros", a + "\0" + b + "\0", encoding);
    String csv = list("s.csv", "article,source\r\n" + a + ",Evening Lamp\r\n", encoding);

    assertEquals(2, Program.run("--files-from", lines).count("articles"));
    assertEquals(2, Program.run("--files-from", zeros).count("articles"));
    Outcome sourced = Program.run(a, b, "--source-from", csv);
    assertEquals(0, sourced.exitCode(), sourced.err());
    assertFalse(sourced.err().contains("warning"), sourced.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void lists_of_what_is_accepted_are_what_their_marks_say(String encoding) throws IOException {
    Path written = folder.resolve("base");
    Program.run("check", a, b, "--baseline", written.toString(), "--write-baseline");
    String base = list("base", Files.readString(written), encoding);
    String allow = list("allow", a + "\t" + b + "\t# a reprint\r\n", encoding);

    assertEquals(0, Program.run("check", a, b, "--allow", allow).exitCode());
    assertEquals(0, Program.run("check", a, b, "--baseline", base).exitCode());
    assertEquals(0, Program.run("check", a, b, "--baseline", base, "--write-baseline").exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void labels_and_rules_are_what_their_marks_say(String encoding) throws IOException {
    String report = Program.run(a, b).out();
    String pairs = list("pairs", "dup\t" + a + "\t" + b + "\r\n", encoding);
    String rules = list("my.rules", "pack my\r\ndisable core.byline\r\n", encoding);

    Outcome evaluation = Program.runOn(report, "eval", "-", pairs, "-f", "json");

    assertEquals(1, evaluation.json().at("/counts/trueJoins").asInt(), evaluation.out());
    assertEquals(0, Program.run("rules", "list", "--rules", rules).exitCode());
  }

  private String list(String name, String text, String encoding) throws IOException {
    return Texts.write(folder.resolve(encoding + name), marked(text, encoding)).toString();
  }

  private static byte[] marked(String text, String encoding) {
    return ("\uFEFF" + text).getBytes(Charset.forName(encoding));
  }
}
