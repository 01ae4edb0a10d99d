package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told apart without picocli is what picocli tells apart. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainArgumentsTest {

  @TempDir private Path folder;

  private static Optional<PlainArguments> of(String... arguments) {
    return PlainArguments.of(List.of(arguments));
  }

  @Test
  void paths_and_an_index_are_plain() {
    assertEquals(
        Optional.of(new PlainArguments(List.of("a", "b c"), Optional.empty())), of("a", "b c"));
    assertEquals(
        Optional.of(new PlainArguments(List.of("a", "b"), Optional.of(Path.of("i")))),
        of("a", "--index", "i", "b"));
  }

  @Test
  void anything_else_is_not() {
    assertEquals(Optional.empty(), of());
    assertEquals(Optional.empty(), of("--index", "i"));
    assertEquals(Optional.empty(), of("a", "--index"));
    assertEquals(Optional.empty(), of("a", "--index", "i", "--index", "j"));
    assertEquals(Optional.empty(), of("a", "--index", "i", "-q"));
    assertEquals(Optional.empty(), of("-"));
  }

  @Test
  void commands_do_the_same_with_both() {
    String index = folder.resolve("index").toString();
    Outcome none = Program.run("query", "samples", "--index", index);
    assertEquals(Program.run("query", "samples", "--index=" + index), none);
    Outcome plain = Program.run("samples/excerpt", "--index", index);

    assertEquals(Program.run("samples/excerpt", "--index=" + index).out(), plain.out());
    assertEquals(
        Program.run("query", "samples", "--index=" + index),
        Program.run("query", "samples", "--index", index));
    assertEquals(Program.run("query", "samples"), Program.run("query", "samples", "--threads=2"));
  }
}
