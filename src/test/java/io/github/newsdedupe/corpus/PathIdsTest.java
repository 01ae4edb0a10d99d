package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What articles are called after their paths. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PathIdsTest {

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void setFolder() {
    folder = new Folder(root);
  }

  @ParameterizedTest
  @CsvSource({"a/b.txt,a/b.txt", "./a.txt,a.txt", "././a,a", "../a,../a", "/a/b,/a/b", ".a,.a"})
  void an_id_is_the_path_without_a_dot_in_front(String path, String id) {
    assertEquals(id, PathIds.of(Path.of(path)));
  }

  @Test
  void an_id_has_slashes_whatever_the_system() {
    Path path = Path.of("a" + FileSystems.getDefault().getSeparator() + "b.txt");

    assertEquals("a/b.txt", PathIds.of(path));
  }

  @Test
  void a_name_beyond_ascii_stays_as_it_is() throws IOException {
    assumeUtf8Names();
    folder.write("caf\u00E9 \u706F\u5854 \uD83D\uDEA2.txt", "a");

    assertEquals(List.of("caf\u00E9 \u706F\u5854 \uD83D\uDEA2.txt"), folder.idsOf(folder.corpus()));
  }

  @Test
  void a_replacement_character_in_a_name_stays_as_it_is() throws IOException {
    assumeUtf8Names();
    folder.write("a\uFFFDb 100%.txt", "a");

    assertEquals(List.of("a\uFFFDb 100%.txt"), folder.idsOf(folder.corpus()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "deep %41/"})
  void bytes_of_a_name_that_are_not_utf_8_are_written_as_hex(String in) throws Exception {
    assumeUtf8Names();
    folder.write(in + "x.txt", "x");
    bash("printf rain > '" + in + "'$'caf\\xe9 \\xc3\\xa9\\xff.txt'", root);

    Corpus corpus = folder.corpus();

    assertEquals(List.of(in + "caf%E9 \u00E9%FF.txt", in + "x.txt"), folder.idsOf(corpus));
    assertEquals(List.of("rain", "x"), Collected.of(corpus).texts());
  }

  @Test
  void bytes_of_a_relative_path_that_are_not_utf_8_are_written_as_hex() throws Exception {
    assumeUtf8Names();
    Path relative = Path.of("").toAbsolutePath().relativize(root.toAbsolutePath());
    bash("printf rain > $'\\xe9.txt'", root);

    Corpus corpus = Folder.open(CorpusOptions.of(List.of("./" + relative)));

    String expected = relative.toString().replace('\\', '/') + "/%E9.txt";
    assertEquals(List.of(expected), Collected.of(corpus).ids());
  }

  @Test
  void a_pipe_is_no_article() throws Exception {
    assumeUtf8Names();
    bash("mkfifo pipe.txt", root);

    try (Corpus corpus = folder.corpus()) {
      assertEquals(List.of(), Collected.of(corpus).articles());
      assertEquals(
          List.of(new Skipped(folder.path("pipe.txt"), "not a regular file")), corpus.skipped());
    }
  }

  /** Names are bytes on Linux, and Java reads them as UTF-8 when the locale says so. */
  private static void assumeUtf8Names() {
    assumeTrue(System.getProperty("os.name", "").startsWith("Linux"));
    assumeTrue("UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding", "")));
  }

  private static void bash(String command, Path in) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-c", command).directory(in.toFile()).inheritIO().start();

    assertEquals(0, process.waitFor(), command);
  }
}
