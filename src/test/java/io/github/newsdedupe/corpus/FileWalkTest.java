package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of which folders are read. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileWalkTest {

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void setFolder() {
    folder = new Folder(root);
  }

  @Test
  void a_folder_is_read_with_all_below_it_in_the_order_of_ids() throws IOException {
    folder.write("b.txt", "b");
    folder.write("a/deep/er/c.txt", "c");
    folder.write("a/b.text", "a");

    assertEquals(List.of("a/b.text", "a/deep/er/c.txt", "b.txt"), folder.idsOf(folder.corpus()));
  }

  @Test
  void files_of_other_names_are_passed_over_and_counted() throws IOException {
    folder.write("a.txt", "a");
    folder.write("b.html", "b");
    folder.write("c/d", "d");

    try (Corpus corpus = folder.corpus()) {
      assertEquals(List.of("a.txt"), folder.idsOf(corpus));
      assertEquals(2, corpus.passedOver().count());
      assertEquals(
          List.of(new PassedOver.Kind("", 1), new PassedOver.Kind(".html", 1)),
          corpus.passedOver().kinds());
    }
  }

  @Test
  void a_file_of_any_name_is_read_when_it_is_given_itself() throws IOException {
    folder.write("b.story", "b");

    assertEquals(List.of("b.story"), folder.idsOf(folder.corpus("b.story")));
  }

  @Test
  void a_path_that_does_not_exist_is_named() {
    DedupeException e = assertThrows(DedupeException.class, () -> folder.corpus("gone").close());

    assertEquals(folder.path("gone") + ": no such file or folder", e.getMessage());
  }

  @Test
  void a_file_given_twice_is_one_article() throws IOException {
    folder.write("a.txt", "a");

    assertEquals(
        1, Collected.of(folder.corpus("a.txt", "a.txt", "./a.txt", ".")).articles().size());
  }

  @Test
  void a_file_reached_through_a_link_is_one_article() throws IOException {
    folder.write("x/a.txt", "a");
    folder.link("link.txt", "x/a.txt");
    folder.link("y", "x");

    assertEquals(1, Collected.of(folder.corpus()).articles().size());
  }

  @Test
  void what_names_a_file_with_two_names_does_not_depend_on_the_file_system() throws IOException {
    for (int i = 0; i < 10; i++) {
      folder.write("real-" + i + ".txt", "a");
      folder.link("link-" + i + ".txt", "real-" + i + ".txt");
      folder.link("link-1" + i + ".txt", "real-1" + i + ".txt");
      folder.write("real-1" + i + ".txt", "a");
    }

    List<String> ids = folder.idsOf(folder.corpus());

    assertEquals(20, ids.size());
    assertEquals(1, ids.stream().map(id -> id.substring(0, 4)).distinct().count(), ids::toString);
  }

  @Test
  void a_linked_folder_outside_is_read() throws IOException {
    folder.write("out/a.txt", "a");
    folder.link("in/far", "../out");

    assertEquals(List.of("in/far/a.txt"), folder.idsOf(folder.corpus("in")));
  }

  @Test
  void a_link_that_leads_back_is_skipped_and_listed() throws IOException {
    folder.write("x/a.txt", "a");
    folder.link("x/back", "..");
    folder.link("x/self", ".");

    try (Corpus corpus = folder.corpus()) {
      assertEquals(List.of("x/a.txt"), folder.idsOf(corpus));
      assertEquals("symbolic link loop", reasons(corpus));
      assertEquals(
          List.of("x/back", "x/self"),
          corpus.skipped().stream().map(s -> folder.relative(s.path())).sorted().toList());
    }
  }

  @Test
  void a_link_to_nothing_is_skipped_and_listed() throws IOException {
    folder.link("a.txt", "gone.txt");
    folder.link("b.txt", "b.txt");

    try (Corpus corpus = folder.corpus()) {
      assertEquals(2, corpus.skipped().size());
      assertEquals("symbolic link to nothing, or to itself", reasons(corpus));
    }
  }

  @Test
  void a_link_to_nothing_of_another_name_is_passed_over() throws IOException {
    folder.link("a.html", "gone.html");

    try (Corpus corpus = folder.corpus()) {
      assertEquals(List.of(), corpus.skipped());
      assertEquals(1, corpus.passedOver().count());
    }
  }

  @Test
  void a_folder_that_is_called_like_a_file_is_a_folder() throws IOException {
    folder.write("x.txt/a.txt", "a");

    assertEquals(List.of("x.txt/a.txt"), folder.idsOf(folder.corpus()));
  }

  @Test
  void an_empty_folder_has_nothing_to_read() throws IOException {
    Files.createDirectories(root.resolve("x/y"));

    try (Corpus corpus = folder.corpus()) {
      assertTrue(corpus.isEmpty());
    }
  }

  private static String reasons(Corpus corpus) {
    return corpus.skipped().stream().map(Skipped::reason).distinct().collect(Collectors.joining());
  }
}
