package io.github.newsdedupe.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GenerateTest {
  @TempDir private Path folder;

  @Test
  void writes_what_is_asked_for_and_nothing_else() throws IOException {
    int exitCode =
        Generate.run(
            "--articles=40",
            "--jsonl=" + folder.resolve("a.jsonl"),
            "--clean=" + folder.resolve("c.jsonl"),
            "--pairs=" + folder.resolve("pairs.tsv"),
            "--most-pairs=3");

    assertEquals(0, exitCode);
    assertEquals(40, Files.readAllLines(folder.resolve("a.jsonl")).size());
    assertEquals(40, Files.readAllLines(folder.resolve("c.jsonl")).size());
    assertEquals(1 + 3, Files.readAllLines(folder.resolve("pairs.tsv")).size());
    assertEquals(List.of("a.jsonl", "c.jsonl", "pairs.tsv"), names());
  }

  @Test
  void writes_parts_files_and_stories() throws IOException {
    int exitCode =
        Generate.run(
            "--articles=40",
            "--seed=3",
            "--jsonl=" + folder.resolve("parts"),
            "--parts=2",
            "--folder=" + folder.resolve("files"),
            "--stories=" + folder.resolve("stories.tsv"),
            "--threads=3");

    assertEquals(0, exitCode);
    assertEquals(List.of("files", "parts", "stories.tsv"), names());
    assertEquals(40, count(folder.resolve("files")));
    assertEquals(2, count(folder.resolve("parts")));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static long count(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
