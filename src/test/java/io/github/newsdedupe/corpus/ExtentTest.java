package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtentTest {

  private static final String LINE = "{\"id\":\"1\",\"text\":\"" + "Rain. ".repeat(200) + "\"}\n";

  @TempDir Path folder;

  @Test
  void lines_of_one_length_are_counted() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), LINE.repeat(5_000));

    assertEquals(new Extent(5_000, 5_000, 5_000L * LINE.length(), 0), extent("", file));
  }

  @Test
  void a_beginning_of_short_lines_says_little_of_a_file() throws IOException {
    String text = "{}\n".repeat(90_000) + LINE.repeat(9_000);
    Path file = Files.writeString(folder.resolve("a.jsonl"), text);

    Extent extent = extent("", file);

    assertTrue(extent.fewest() >= 9_000 && extent.fewest() < 9_500, "fewest: " + extent.fewest());
    assertTrue(extent.articles() > extent.fewest(), "articles: " + extent.articles());
  }

  @Test
  void every_other_file_is_an_article() throws IOException {
    for (int i = 0; i < 7; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "Rain.");
    }

    assertEquals(7, extent("", folder).articles());
  }

  @Test
  void standard_input_was_spooled() throws IOException {
    String text = LINE.repeat(300);

    assertEquals(new Extent(300, 300, text.length(), text.length()), extent(text, Path.of("-")));
  }

  @Test
  void what_is_compressed_will_be_spooled() throws IOException {
    byte[] compressed = Compressed.gzip(LINE.repeat(50));
    Path file = Files.write(folder.resolve("a.jsonl.gz"), compressed);

    assertEquals(3L * compressed.length, extent("", file).spooled());
  }

  @Test
  void how_much_there_is_to_read_is_known_of_what_is_compressed_and_of_standard_input()
      throws IOException {
    byte[] compressed = Compressed.gzip(LINE.repeat(50));
    Path file = Files.write(folder.resolve("a.jsonl.gz"), compressed);

    assertEquals(3L * compressed.length, volume("", file));
    assertEquals(300L * LINE.length(), volume(LINE.repeat(300), Path.of("-")));
  }

  @Test
  void nothing_is_nothing() throws IOException {
    Path file = Files.createFile(folder.resolve("a.jsonl"));

    assertEquals(new Extent(0, 0, 0, 0), extent("", file));
  }

  private static Extent extent(String in, Path path) {
    try (Corpus corpus = open(in, path)) {
      return corpus.extent();
    }
  }

  private static long volume(String in, Path path) {
    try (Corpus corpus = open(in, path)) {
      return corpus.volume();
    }
  }

  private static Corpus open(String in, Path path) {
    byte[] bytes = in.getBytes(StandardCharsets.UTF_8);
    return Corpus.open(CorpusOptions.of(List.of(path.toString())), new ByteArrayInputStream(bytes));
  }
}
