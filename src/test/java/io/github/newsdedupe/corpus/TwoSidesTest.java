package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that are held against those of other paths. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoSidesTest {

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void twoFolders() throws IOException {
    folder = new Folder(root);
    folder.write("test/b.txt", "one");
    folder.write("test/d.txt", "two");
    folder.write("train/a.txt", "three");
    folder.write("train/deep/c.txt", "four");
  }

  @Test
  void every_file_knows_its_side() throws IOException {
    try (Corpus corpus = open("test", "train")) {
      assertTrue(corpus.hasTwoSides());
      assertEquals(
          List.of("test/b.txt", "test/d.txt", "train/a.txt against", "train/deep/c.txt against"),
          corpus.files().stream()
              .map(file -> folder.relative(file.id()) + (file.against() ? " against" : ""))
              .toList());
      assertEquals(Optional.empty(), corpus.onBothSides());
    }
  }

  @Test
  void without_others_there_is_one_side() throws IOException {
    try (Corpus corpus = folder.corpus()) {
      assertFalse(corpus.hasTwoSides());
      assertEquals(4, corpus.files().stream().filter(file -> !file.against()).count());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "test, test, test/b.txt",
    "test, ., test/b.txt",
    "., train, train/a.txt",
    "train/deep/c.txt, train, train/deep/c.txt",
    "train, train/deep/c.txt, train/deep/c.txt",
    "train, train/../train/deep, train/deep/c.txt"
  })
  void a_file_of_both_sides_is_named(String path, String against, String shared)
      throws IOException {
    try (Corpus corpus = open(path, against)) {
      assertEquals(Optional.of(root.toRealPath().resolve(shared)), corpus.onBothSides());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_to_a_file_of_the_other_side_is_that_file() throws IOException {
    folder.link("test/e.txt", "../train/deep/c.txt");

    try (Corpus corpus = open("test", "train");
        Corpus reversed = open("train", "test")) {
      Optional<Path> shared = Optional.of(root.toRealPath().resolve("train/deep/c.txt"));
      assertEquals(shared, corpus.onBothSides());
      assertEquals(shared, reversed.onBothSides());
    }
  }

  /** Else a run that was killed would be gone on with as if all were one collection. */
  @Test
  void the_fingerprint_tells_the_sides() throws IOException {
    try (Corpus one = folder.corpus("test", "train");
        Corpus two = open("test", "train")) {
      assertEquals(one.files().size(), two.files().size());
      assertNotEquals(one.fingerprint(), two.fingerprint());
      assertTrue(two.fingerprint().isPresent());
    }
  }

  @Test
  void nothing_to_read_on_either_side_is_told() throws IOException {
    folder.write("pages/a.html", "<html>");
    folder.write("pages/b.html", "<html>");

    try (Corpus noPath = open("pages", "train");
        Corpus noOthers = open("test", "pages");
        Corpus both = open("test", "train")) {
      assertTrue(noPath.isEmpty());
      assertEquals(2, noPath.passedOver().count());
      assertTrue(noOthers.isEmpty());
      assertEquals(2, noOthers.passedOver().count());
      assertFalse(both.isEmpty());
    }
  }

  private Corpus open(String path, String against) throws IOException {
    return Folder.open(
        CorpusOptions.of(List.of(folder.path(path))).against(List.of(folder.path(against))));
  }
}
