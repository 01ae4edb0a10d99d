package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field that no record has is said, with the fields that there are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldsTest {

  private static final String NO_TEXT =
      "no record has a text in the field 'text'; there are id, body, date: name the one that holds"
          + " it, --field text=NAME";

  @TempDir Path folder;
  private Path bodies = Path.of("");

  @BeforeEach
  void writeRecords() throws IOException {
    bodies =
        Texts.write(
            folder.resolve("a.jsonl"),
            """
            {"id":1,"body":"Rain","date":"2019-03-04"}
            {"id":2,"body":"Snow"}
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"find", "check", "clean", "rules learn", "index", "query"})
  void records_without_any_text_are_an_error_that_names_the_fields(String command)
      throws IOException {
    String index = folder.resolve("i").toString();
    Path text = Texts.write(folder.resolve("b.txt"), Texts.FERRY);
    Program.run("index", text.toString(), "--index", index);

    Outcome outcome = run(command, bodies.toString(), index);

    assertEquals(3, outcome.exitCode());
    assertEquals("dedupe: " + NO_TEXT, outcome.err().strip());
  }

  @Test
  void no_report_and_no_corpus_is_written_then() throws IOException {
    Path out = folder.resolve("out");

    assertEquals("", Program.run(bodies.toString()).out());
    Program.run(bodies.toString(), "-f", "corpus", "-o", out.toString());

    assertFalse(Files.exists(out));
  }

  @Test
  void beside_other_articles_it_is_a_warning() throws IOException {
    Texts.write(folder.resolve("b.txt"), Texts.FERRY);

    Outcome outcome = Program.run(folder.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals("dedupe: warning: " + NO_TEXT, outcome.errLines().get(0));
    assertEquals(2, outcome.count("skipped"));
  }

  @Test
  void one_text_is_enough() throws IOException {
    Path other = Texts.write(folder.resolve("b.jsonl"), Texts.record("3", "Hail"));

    Outcome outcome = Program.run(bodies.toString(), other.toString());

    assertEquals(0, outcome.exitCode());
    assertFalse(outcome.err().contains("warning"), outcome.err());
  }

  @Test
  void a_text_that_is_no_string_is_none() throws IOException {
    Path file = Texts.write(folder.resolve("b.jsonl"), "{\"text\":[\"Rain\"]}\n{\"text\":null}\n");

    assertTrue(Program.run(file.toString()).err().contains("there are text: "));
  }

  @Test
  void the_text_that_the_user_names_may_be_missing_too() throws IOException {
    Outcome outcome = Program.run("--field", "text=bdoy", bodies.toString());

    assertEquals(3, outcome.exitCode());
    assertEquals("dedupe: " + NO_TEXT.replace("'text'", "'bdoy'"), outcome.err().strip());
  }

  @Test
  void other_fields_are_a_warning_if_the_user_has_named_them() {
    Outcome outcome =
        Program.run(
            "--field",
            "text=body",
            "--field",
            "date=dtae",
            "--field",
            "source=s",
            bodies.toString());

    assertEquals(0, outcome.exitCode());
    assertEquals(
        List.of(
            "dedupe: warning: --field source=s: no record has anything in that field; there are"
                + " id, body, date",
            "dedupe: warning: --field date=dtae: no record has anything in that field; there are"
                + " id, body, date"),
        outcome.errLines().subList(0, 2));
  }

  @Test
  void a_field_that_only_the_last_record_has_is_there() throws IOException {
    Path file =
        Texts.write(
            folder.resolve("b.jsonl"),
            Texts.record("1", Texts.FERRY).repeat(2_000)
                + "{\"id\":2,\"text\":\"Rain\",\"day\":\"2019-03-04\"}");

    Outcome outcome = Program.run("--field", "date=day", file.toString());

    assertFalse(outcome.err().contains("no record"), outcome.err());
  }

  @Test
  void an_empty_file_has_no_records_that_could_lack_a_field() throws IOException {
    Path file = Texts.write(folder.resolve("b.jsonl"), "");

    assertEquals(0, Program.run("--field", "date=day", file.toString()).exitCode());
    assertFalse(Program.run("--field", "date=d", file.toString()).err().contains("--field"));
  }

  @Test
  void many_and_long_and_odd_names_do_no_harm() throws IOException {
    StringBuilder record = new StringBuilder("{\"\\u001b[31m\":0,\"" + "n".repeat(300) + "\":1");
    for (int i = 0; i < 50; i++) {
      record.append(",\"f").append(i).append("\":").append(i);
    }
    Path file = Texts.write(folder.resolve("b.jsonl"), "{\"damaged\n" + record + "}\n");

    String err = Program.run(file.toString()).err();

    assertTrue(err.contains("there are \\u001B[31m, " + "n".repeat(40) + "…, f0, f1, f2, "), err);
    assertTrue(err.contains("f9 and 40 more: name"), err);
  }

  @Test
  void fields_inside_gzip_and_of_standard_input_are_named() throws IOException {
    Path gzip = Texts.write(folder.resolve("b.jsonl.gz"), Texts.gzip(Files.readString(bodies)));

    assertEquals("dedupe: " + NO_TEXT, Program.run(gzip.toString()).err().strip());
    assertEquals("dedupe: " + NO_TEXT, Program.runOn(Files.readString(bodies), "-").err().strip());
  }

  private static Outcome run(String command, String path, String index) {
    return switch (command) {
      case "find" -> Program.run(path);
      case "index", "query" -> Program.run(command, path, "--index", index);
      case "rules learn" -> Program.run("rules", "learn", path);
      default -> Program.run(command, path);
    };
  }
}
