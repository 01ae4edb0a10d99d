package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.text.RandomText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles in files that are compressed with gzip or zstd. */
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompressedInputTest {

  private static final String TWO_LINES =
      "{\"text\":\"Rain\",\"id\":\"r\"}\n{\"text\":\"caf\u00E9\"}\n";

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void setFolder() {
    folder = new Folder(root);
  }

  @Test
  void an_article_keeps_the_name_of_its_file() throws IOException {
    folder.write("a.txt.gz", Compressed.gzip("Rain"));
    folder.write("b.text.zst", Compressed.zstd("Snow"));

    try (Corpus corpus = folder.corpus()) {
      assertEquals(List.of("a.txt.gz", "b.text.zst"), folder.idsOf(corpus));
      assertEquals(List.of("Rain", "Snow"), Collected.of(corpus).texts());
    }
  }

  @Test
  void folders_are_searched_for_text_and_for_nothing_else_that_is_compressed() throws IOException {
    for (String name : List.of("a.txt.GZ", "b.gz", "c.html.gz", "d.txt.bz2", "e.tar.gz")) {
      folder.write(name, Compressed.gzip("Rain"));
    }

    try (Corpus corpus = folder.corpus()) {
      assertEquals(List.of("a.txt.GZ"), folder.idsOf(corpus));
      assertEquals(
          List.of(".bz2", ".gz", ".html.gz", ".tar.gz"),
          corpus.passedOver().kinds().stream().map(PassedOver.Kind::suffix).toList());
    }
  }

  @Test
  void lines_are_named_by_the_compressed_file() throws IOException {
    folder.write("a.jsonl.gz", Compressed.gzip(TWO_LINES));
    folder.write("b.NDJSON.ZST", Compressed.zstd(TWO_LINES));

    try (Corpus corpus = folder.corpus("a.jsonl.gz", "b.NDJSON.ZST")) {
      Collected collected = Collected.of(corpus);

      assertEquals(List.of("r", "a.jsonl.gz:2", "r", "b.NDJSON.ZST:2"), folder.idsOf(corpus));
      assertEquals(List.of("Rain", "caf\u00E9", "Rain", "caf\u00E9"), collected.texts());
      assertEquals(
          folder.path("a.jsonl.gz"),
          collected.articles().get(0).locator().file().path().toString());
    }
  }

  @Test
  void the_first_bytes_tell_and_not_the_name() throws IOException {
    folder.write("a.jsonl", Compressed.gzip(TWO_LINES));
    folder.write("b.jsonl.gz", TWO_LINES);
    folder.write("c.story", Compressed.zstd("Hail"));
    folder.write("d.txt.gz", "Snow");

    try (Corpus corpus = folder.corpus("a.jsonl", "b.jsonl.gz", "c.story", "d.txt.gz")) {
      Collected collected = Collected.of(corpus);

      assertEquals(
          List.of("Rain", "caf\u00E9", "Rain", "caf\u00E9", "Hail", "Snow"), collected.texts());
      assertEquals(collected.texts(), readAgain(corpus, collected).texts());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000, 1_500_000})
  void an_article_of_any_length_can_be_read_again(int words) throws IOException {
    String text = new RandomText(1).words(words).substring(0, words);
    folder.write("a.txt.gz", Compressed.gzip(text));
    folder.write("b.txt.zst", Compressed.zstd(text));

    try (Corpus corpus = folder.corpus()) {
      Collected collected = Collected.of(corpus);

      assertEquals(List.of(text, text), collected.texts());
      assertEquals(collected.texts(), readAgain(corpus, collected).texts());
    }
  }

  @Test
  void large_files_are_read_in_order_as_often_as_wanted() throws IOException {
    List<String> names = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int file = 0; file < 6; file++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 20_000; i++) {
        String text = "Rain fell on day " + i + " in the valley of file " + file;
        lines.append("{\"text\":\"").append(text).append("\"}\n");
        expected.add(text);
      }
      names.add("a" + file + (file % 2 == 0 ? ".jsonl.gz" : ".jsonl.zst"));
      byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
      folder.write(
          names.get(file), file % 2 == 0 ? Compressed.gzip(bytes) : Compressed.zstd(bytes));
    }

    try (Corpus corpus = folder.corpus(names.toArray(new String[0]))) {
      Collected collected = Collected.of(corpus);

      assertEquals(expected, collected.texts());
      assertEquals(expected, Collected.of(corpus).texts());
      assertEquals(expected, readAgain(corpus, collected).texts());
    }
  }

  @Test
  void of_lines_that_are_cut_the_whole_ones_are_read() throws IOException {
    String lines = TWO_LINES.repeat(50_000);
    byte[] gzip = Compressed.gzip(lines);
    folder.write("a.jsonl.gz", Arrays.copyOf(gzip, gzip.length / 2));

    try (Corpus corpus = folder.corpus("a.jsonl.gz")) {
      Collected collected = Collected.of(corpus);

      int read = collected.articles().size();
      assertTrue(read > 10_000 && read < 90_000, "articles: " + read);
      assertEquals(Set.of("Rain", "caf\u00E9"), Set.copyOf(collected.texts()));
      String reason = "cannot be read beyond line " + read + ": the gzip data is cut short";
      assertEquals(List.of(new Skipped(folder.path("a.jsonl.gz"), reason)), collected.skipped());
      assertEquals(collected.texts(), readAgain(corpus, collected).texts());
    }
  }

  @Test
  void an_article_that_is_cut_is_skipped_whole() throws IOException {
    byte[] gzip = Compressed.gzip(new RandomText(1).words(2_000));
    byte[] zstd = Compressed.zstd(new RandomText(1).words(1_000_000));
    folder.write("a.txt.gz", Arrays.copyOf(gzip, gzip.length - 9));
    folder.write("b.txt.zst", Arrays.copyOf(zstd, zstd.length - 9));

    Collected collected = Collected.of(folder.corpus());

    assertEquals(List.of(), collected.articles());
    assertEquals(
        List.of(
            "cannot be read: the gzip data is cut short",
            "cannot be read: the zstd data is cut short"),
        collected.skipped().stream().map(Skipped::reason).toList());
  }

  @Test
  void what_holds_no_text_is_skipped_with_its_reason() throws IOException {
    byte[] tar = new byte[1024];
    System.arraycopy("a.txt".getBytes(StandardCharsets.UTF_8), 0, tar, 0, 5);
    System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
    folder.write("a.txt.gz", Compressed.gzip("%PDF-1.4"));
    folder.write("b.txt.gz", Compressed.gzip(Compressed.gzip("Rain")));
    folder.write("c.txt.gz", Compressed.gzip(tar));
    folder.write("d.txt.gz", Compressed.gzip(""));
    folder.write("e.jsonl.gz", Compressed.gzip(new byte[100_000]));

    List<Skipped> skipped =
        new ArrayList<>(Collected.of(folder.corpus(".", "e.jsonl.gz")).skipped());

    assertEquals(
        List.of(
            "PDF: convert it to plain text first",
            "compressed twice: decompress it first",
            "tar archive: unpack it first",
            "empty",
            "binary file"),
        skipped.stream().map(Skipped::reason).toList());
  }

  @Test
  void the_documents_of_an_export_can_be_read_again() throws IOException {
    folder.write("a.txt.gz", Compressed.gzip(Exports.NEXIS.write(Exports.stories(3))));

    try (Corpus corpus = folder.corpus()) {
      Collected collected = Collected.of(corpus);

      assertTrue(collected.articles().size() > 1, "articles: " + collected.articles().size());
      assertEquals(collected.texts(), readAgain(corpus, collected).texts());
      assertEquals(collected.ids(), readAgain(corpus, collected).ids());
    }
  }

  @Test
  void standard_input_may_be_compressed() throws IOException {
    for (byte[] in : List.of(Compressed.gzip(TWO_LINES), Compressed.zstd(TWO_LINES))) {
      try (Corpus corpus = standardInput(in)) {
        Collected collected = Collected.of(corpus);

        assertEquals(List.of("r", "-:2"), collected.ids());
        assertEquals(collected.texts(), readAgain(corpus, collected).texts());
      }
    }
    try (Corpus corpus = standardInput(Compressed.gzip("Rain"))) {
      assertEquals(List.of("Rain"), Collected.of(corpus).texts());
    }
  }

  @Test
  void standard_input_that_is_cut_is_read_as_a_file_is() throws IOException {
    byte[] lines = Compressed.gzip(TWO_LINES);
    byte[] text = Compressed.gzip("Rain");

    try (Corpus corpus = standardInput(Arrays.copyOf(lines, lines.length - 3))) {
      Collected collected = Collected.of(corpus);

      assertEquals(2, collected.articles().size());
      assertEquals(
          List.of(new Skipped("-", "cannot be read beyond line 2: the gzip data is cut short")),
          collected.skipped());
    }
    try (Corpus corpus = standardInput(Arrays.copyOf(text, text.length - 3))) {
      assertEquals(List.of(), Collected.of(corpus).articles());
      assertEquals(
          List.of(new Skipped("-", "cannot be read: the gzip data is cut short")),
          corpus.skipped());
    }
  }

  private static Corpus standardInput(byte[] content) {
    CorpusOptions options = CorpusOptions.of(List.of(Corpus.STANDARD_INPUT));
    return Corpus.open(options, new ByteArrayInputStream(content));
  }

  private static Collected readAgain(Corpus corpus, Collected collected) {
    Collected again = new Collected();
    collected.articles().forEach(article -> corpus.reread(article.locator(), again));
    return again;
  }
}
