package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder are read because of their names. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GlobsTest {

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void setFolder() {
    folder = new Folder(root);
  }

  @Test
  void a_glob_without_a_slash_is_held_against_the_name() throws IOException {
    folder.write("x/a.md", "a");
    folder.write("x/b.txt", "b");

    Corpus corpus = folder.matching(List.of("*.md"), List.of());

    assertEquals(List.of("x/a.md"), folder.idsOf(corpus));
  }

  @Test
  void a_glob_with_a_slash_is_held_against_the_path() throws IOException {
    folder.write("x/a.txt", "a");
    folder.write("y/a.txt", "b");

    Corpus corpus = folder.matching(List.of("**/y/*"), List.of());

    assertEquals(List.of("y/a.txt"), folder.idsOf(corpus));
  }

  @Test
  void what_is_excluded_is_not_included() throws IOException {
    folder.write("a.txt", "a");
    folder.write("draft-b.txt", "b");

    Corpus corpus = folder.matching(List.of("*.txt"), List.of("draft-*"));

    assertEquals(List.of("a.txt"), folder.idsOf(corpus));
    assertEquals(0, corpus.passedOver().count(), "nobody need be told");
  }

  @Test
  void a_glob_that_cannot_be_read_is_named() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> folder.matching(List.of("[a"), List.of()).close());

    assertTrue(String.valueOf(e.getMessage()).contains("'[a'"), e.getMessage());
  }

  @Test
  void text_and_json_lines_are_read_whatever_the_case_of_their_names() throws IOException {
    String record = "{\"text\":\"Rain\"}\n";
    for (String name : List.of("a.TXT", "b.Text", "c.Txt")) {
      folder.write(name, "Rain");
    }
    for (String name : List.of("d.jsonl", "e.NDJSON", "f.jl", "g.JsonLines")) {
      folder.write(name, record);
    }
    folder.write("h.jl.GZ", Compressed.gzip(record));
    folder.write("i.TXT.Zst", Compressed.zstd("Rain"));

    try (Corpus corpus = folder.corpus()) {
      assertEquals(
          List.of(
              "a.TXT",
              "b.Text",
              "c.Txt",
              "d.jsonl:1",
              "e.NDJSON:1",
              "f.jl:1",
              "g.JsonLines:1",
              "h.jl.GZ:1",
              "i.TXT.Zst"),
          folder.idsOf(corpus));
      assertEquals(0, corpus.passedOver().count());
    }
  }

  @Test
  void what_is_hidden_is_left_out_and_counted_as_one() throws IOException {
    folder.write("a.txt", "a");
    folder.write(".git/b.txt", "b");
    folder.write(".git/objects/c.txt", "c");
    folder.write("d/.e.txt", "e");

    try (Corpus corpus = folder.corpus()) {
      assertEquals(List.of("a.txt"), folder.idsOf(corpus));
      assertEquals(2, corpus.passedOver().hidden());
      assertEquals(2, corpus.passedOver().count());
      assertEquals(List.of(), corpus.passedOver().kinds());
    }
  }

  @Test
  void what_is_hidden_is_read_when_it_is_named() throws IOException {
    folder.write(".cache/b.txt", "b");
    folder.write(".cache/.c.txt", "c");
    folder.write(".d.txt", "d");
    folder.link("link", ".cache");

    assertEquals(List.of(".cache/b.txt"), folder.idsOf(folder.corpus(".cache")));
    assertEquals(List.of(".d.txt"), folder.idsOf(folder.corpus(".d.txt")));
    assertEquals(
        List.of(".cache/b.txt"), folder.idsOf(folder.matching(List.of(".cache/*"), List.of())));
    assertEquals(
        List.of(".cache/.c.txt", ".d.txt"),
        folder.idsOf(folder.matching(List.of("**/.*.txt", ".cache/.*"), List.of())));
  }

  @Test
  void the_folder_of_an_index_is_skipped_as_such() throws IOException {
    folder.write("a.txt", "a");
    folder.write("x/index.json", "{\"schema\":\"dedupe-index/1\",\"threshold\":0.5}");
    folder.write("x/b.txt", "b");
    folder.write("y/index.json", "{\"pages\":[]}");
    folder.write("y/c.txt", "c");

    try (Corpus corpus = folder.corpus()) {
      assertEquals(List.of("a.txt", "y/c.txt"), folder.idsOf(corpus));
      assertEquals(
          List.of(new Skipped(folder.path("x"), "a dedupe index; --index reads it")),
          corpus.skipped());
    }
  }

  @Test
  void an_excluded_folder_is_not_gone_through() throws IOException {
    folder.write("a.txt", "a");
    folder.write("wire/b.txt", "b");
    folder.write("wire/c.md", "c");
    folder.link("wire/d.txt", "gone.txt");
    folder.write("x/wire/e.txt", "e");

    for (String pattern : List.of("wire", "wire/", "**/wire/**")) {
      try (Corpus corpus = folder.matching(CorpusOptions.DEFAULT_INCLUDES, List.of(pattern))) {
        assertEquals(List.of("a.txt"), folder.idsOf(corpus), pattern);
        assertEquals(0, corpus.passedOver().count(), pattern);
        assertEquals(List.of(), corpus.skipped(), pattern);
      }
    }
    for (String pattern : List.of("/wire", "wire/**")) {
      try (Corpus corpus = folder.matching(CorpusOptions.DEFAULT_INCLUDES, List.of(pattern))) {
        assertEquals(List.of("a.txt", "x/wire/e.txt"), folder.idsOf(corpus), pattern);
        assertEquals(List.of(), corpus.skipped(), pattern);
      }
    }
  }

  @Test
  void an_included_folder_is_read_with_all_that_is_in_it() throws IOException {
    folder.write("a.txt", "a");
    folder.write("wire/b.md", "b");
    folder.write("x/wire/c/d", "d");

    assertEquals(
        List.of("wire/b.md", "x/wire/c/d"),
        folder.idsOf(folder.matching(List.of("wire/"), List.of())));
    assertEquals(
        List.of("wire/b.md"), folder.idsOf(folder.matching(List.of("wire/**"), List.of())));
  }

  @Test
  void of_two_patterns_the_last_decides() throws IOException {
    folder.write("a/b.txt", "b");
    folder.write("a/draft-c.txt", "c");

    Corpus corpus = folder.matching(CorpusOptions.DEFAULT_INCLUDES, List.of("*.txt", "!draft-*"));

    assertEquals(List.of("a/draft-c.txt"), folder.idsOf(corpus));
  }

  @Test
  void patterns_that_match_nothing_are_told() throws IOException {
    folder.write("a.txt", "a");
    folder.write("b.md", "b");

    try (Corpus corpus =
        folder.matching(List.of("*.txt", "*.story"), List.of("*.md", "wires/", "a.txt.gz"))) {
      assertEquals(
          List.of(
              "--include '*.story' matches nothing in the folders that were read",
              "--exclude 'wires/' matches nothing in the folders that were read",
              "--exclude 'a.txt.gz' matches nothing in the folders that were read"),
          corpus.warnings());
    }
    assertEquals(List.of(), folder.corpus().warnings());
  }
}
