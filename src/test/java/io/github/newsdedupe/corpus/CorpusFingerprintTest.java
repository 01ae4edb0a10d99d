package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which runs may go on where another has stopped. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusFingerprintTest {

  private static final long MEGABYTE = 1 << 20;

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void a_file_in_two_folders() throws IOException {
    folder = new Folder(root);
    folder.write("archive/cnn/a.txt", "Rain fell.");
  }

  @Test
  void nothing_changes_as_long_as_nobody_changes_a_file() throws IOException {
    assertEquals(of("archive", MEGABYTE), of("archive", MEGABYTE));
  }

  @Test
  void where_longer_articles_are_read_batches_are_others() throws IOException {
    assertNotEquals(of("archive", MEGABYTE), of("archive", 2 * MEGABYTE));
  }

  @Test
  void a_folder_of_the_path_is_counted_from_the_one_that_was_given() throws IOException {
    assertNotEquals(of("archive", MEGABYTE), of("archive/cnn", MEGABYTE));
  }

  private String of(String given, long longest) throws IOException {
    CorpusOptions options = CorpusOptions.of(List.of(folder.path(given)));
    return new CorpusFingerprint(options, longest).of(folder.corpus(given).files());
  }
}
