package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A corpus of plain files and of standard input. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorpusTest {

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void setFolder() {
    folder = new Folder(root);
  }

  @Test
  void a_plain_file_is_one_article() throws IOException {
    folder.write("a.txt", "\uFEFFRain fell.\r\n");

    Article article = Collected.of(folder.corpus("a.txt")).articles().get(0);

    assertEquals(folder.path("a.txt"), article.id());
    assertEquals(folder.path("a.txt"), article.locator().place());
    assertEquals("\uFEFFRain fell.\r\n", Collected.text(article));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 65_535, 65_536, 65_537, 200_000})
  void a_plain_file_is_read_whole_whatever_its_length(int length) throws IOException {
    String text = "Rain fell. ".repeat(length / 11 + 1).substring(0, length);
    folder.write("a.txt", text);

    assertEquals(List.of(text), Collected.of(folder.corpus("a.txt")).texts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t\n"})
  void a_file_of_nothing_but_space_is_skipped(String content) throws IOException {
    folder.write("a.txt", content);

    assertEquals(
        List.of(new Skipped(folder.path("a.txt"), "empty")),
        Collected.of(folder.corpus()).skipped());
  }

  @Test
  void a_file_of_nothing_but_a_byte_order_mark_is_skipped() throws IOException {
    folder.write("a.txt", "\uFEFF\n");

    assertEquals(
        List.of(new Skipped(folder.path("a.txt"), "empty")),
        Collected.of(folder.corpus()).skipped());
  }

  @Test
  void a_file_that_is_no_text_is_skipped_with_the_reason() throws IOException {
    folder.write("a.txt", "%PDF-1.4");

    assertEquals(
        List.of(new Skipped(folder.path("a.txt"), "PDF: convert it to plain text first")),
        Collected.of(folder.corpus()).skipped());
  }

  @Test
  void a_file_that_is_gone_when_it_is_read_is_skipped() throws IOException {
    Path file = folder.write("a.txt", "a");
    Corpus corpus = folder.corpus();

    Files.delete(file);

    assertEquals(
        List.of(new Skipped(folder.path("a.txt"), "no such file")), Collected.of(corpus).skipped());
  }

  @Test
  void an_encoding_that_was_asked_for_holds_for_all_files() throws IOException {
    folder.write("a.txt", "caf\u00E9".getBytes(StandardCharsets.UTF_16LE));
    CorpusOptions options =
        new CorpusOptions(
            List.of(folder.path("a.txt")),
            CorpusOptions.DEFAULT_INCLUDES,
            List.of(),
            Optional.of(StandardCharsets.UTF_16LE),
            JsonFields.DEFAULT,
            Optional.empty(),
            List.of(),
            List.of());

    assertEquals(List.of("caf\u00E9"), Collected.of(Folder.open(options)).texts());
  }

  @Test
  void every_file_is_in_one_batch() throws IOException {
    List<String> names = IntStream.range(100, 300).mapToObj(i -> i + ".txt").toList();
    for (String name : names) {
      folder.write(name, name);
    }

    assertEquals(names, folder.idsOf(folder.corpus()));
  }

  @Test
  void batches_come_in_the_order_of_ids() throws IOException {
    folder.write("a.txt", "a");
    folder.write("b.jsonl", "{\"text\":\"b\"}");
    folder.write("c.txt", "c");

    assertEquals(
        List.of("a", "b", "c"), Collected.of(folder.corpus("c.txt", "b.jsonl", "a.txt")).texts());
  }

  @Test
  void a_plain_file_can_be_read_again() throws IOException {
    folder.write("a.txt", "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
    Corpus corpus = folder.corpus();
    Article article = Collected.of(corpus).articles().get(0);
    Collected again = new Collected();

    corpus.reread(article.locator(), again);

    assertEquals(List.of("caf\u00E9"), again.texts());
    assertEquals(article.checksum(), again.articles().get(0).checksum());
  }

  @Test
  void a_changed_file_has_another_checksum() throws IOException {
    folder.write("a.txt", "Rain fell.");
    Corpus corpus = folder.corpus();
    Article article = Collected.of(corpus).articles().get(0);
    Collected again = new Collected();

    folder.write("a.txt", "Snow fell.");
    corpus.reread(article.locator(), again);

    assertNotEquals(article.checksum(), again.articles().get(0).checksum());
  }

  @Test
  void plain_text_on_standard_input_is_one_article() throws IOException {
    try (Corpus corpus = Folder.standardInput("Rain fell.\n{")) {
      Collected collected = Collected.of(corpus);

      assertEquals(List.of("-"), collected.ids());
      assertEquals(List.of("Rain fell.\n{"), collected.texts());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "\uFEFF"})
  void standard_input_that_begins_with_a_brace_is_json_lines(String before) throws IOException {
    String lines = "{\"id\":\"a\",\"text\":\"Rain\"}\n{\"text\":\"Snow\"}\n";

    try (Corpus corpus = Folder.standardInput(before + lines)) {
      Collected collected = Collected.of(corpus);

      assertEquals(List.of("Rain", "Snow"), collected.texts());
      assertEquals("a", collected.ids().get(0));
      assertTrue(collected.ids().get(1).startsWith("-:"), collected.ids().get(1));
    }
  }

  @Test
  void standard_input_can_be_read_again() throws IOException {
    try (Corpus corpus = Folder.standardInput("{\"text\":\"Rain\"}\n{\"text\":\"Snow\"}\n")) {
      Collected again = new Collected();

      Collected.of(corpus).articles().forEach(a -> corpus.reread(a.locator(), again));

      assertEquals(List.of("Rain", "Snow"), again.texts());
    }
  }

  @Test
  void what_was_kept_of_standard_input_is_deleted_at_the_end() throws IOException {
    Path spool;
    try (Corpus corpus = Folder.standardInput("Rain fell.")) {
      spool = Collected.of(corpus).articles().get(0).locator().file().path();
      assertArrayEquals("Rain fell.".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(spool));
    }

    assertFalse(Files.exists(spool));
  }

  @Test
  void standard_input_and_files_are_read_together() throws IOException {
    folder.write("a.txt", "a");
    CorpusOptions options = CorpusOptions.of(List.of("-", folder.path("a.txt"), "-"));

    try (Corpus corpus = Corpus.open(options, new ByteArrayInputStream(new byte[] {'b'}))) {
      assertEquals(List.of("a", "b"), Collected.of(corpus).texts().stream().sorted().toList());
    }
  }

  @Test
  void empty_standard_input_is_skipped() throws IOException {
    try (Corpus corpus = Folder.standardInput("")) {
      assertEquals(List.of(new Skipped("-", "empty")), Collected.of(corpus).skipped());
    }
  }
}
