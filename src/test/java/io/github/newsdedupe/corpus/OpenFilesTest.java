package io.github.newsdedupe.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenFilesTest {

  @TempDir Path folder = Path.of("");

  @Test
  void more_files_are_read_than_stay_open_by_many_threads() throws IOException {
    int files = 100;
    for (int i = 0; i < files; i++) {
      Files.writeString(path(i), "Rain " + i + ".");
    }
    try (OpenFiles open = new OpenFiles(10)) {
      IntStream.range(0, 20 * files)
          .parallel()
          .forEach(i -> assertEquals(" " + i % files + ".", read(open, path(i % files), 4)));
    }
  }

  @Test
  void a_file_that_ends_too_soon_is_told() throws IOException {
    Files.writeString(path(0), "Rain");
    try (OpenFiles open = new OpenFiles(10)) {
      assertThrows(EOFException.class, () -> open.read(path(0), 2, new byte[8], 3));
      assertEquals("in", read(open, path(0), 2));
    }
  }

  @Test
  void a_file_that_is_not_there_is_told_each_time() throws IOException {
    try (OpenFiles open = new OpenFiles(10)) {
      assertThrows(NoSuchFileException.class, () -> open.read(path(0), 0, new byte[8], 1));
      Files.writeString(path(0), "Rain");
      assertEquals("Rain", read(open, path(0), 0));
    }
  }

  private Path path(int file) {
    return folder.resolve("a" + file);
  }

  /** From an offset to the end. */
  private static String read(OpenFiles open, Path path, int offset) {
    try {
      byte[] bytes = new byte[50];
      int length = (int) Files.size(path) - offset;
      open.read(path, offset, bytes, length);
      return new String(bytes, 0, length, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
