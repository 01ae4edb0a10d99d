package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.newsdedupe.files.PartialFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a file that a report replaces, and of what lies beside it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplacedFileTest {

  @TempDir Path folder;
  @TempDir Path target;

  @BeforeEach
  void twoCopies() throws IOException {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("b.txt"), Texts.FERRY);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_file_that_is_replaced_keeps_its_mode() throws IOException {
    for (String mode : List.of("rw-------", "rw-rw-rw-", "rwxr-x---")) {
      Path file = Texts.write(target.resolve("report.json"), "old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

      Program.run("--output", file.toString(), folder.toString());

      assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      assertTrue(Files.readString(file).endsWith("}\n"));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_file_that_is_replaced_keeps_its_owner_and_group() throws IOException {
    Path file = Texts.write(target.resolve("report.json"), "old");
    assumeTrue((int) Files.getAttribute(file, "unix:uid") == 0);
    Files.setAttribute(file, "unix:uid", 12_345);
    Files.setAttribute(file, "unix:gid", 12_346);

    Program.run("--output", file.toString(), folder.toString());

    assertTrue(Files.readString(file).endsWith("}\n"));
    assertEquals(12_345, Files.getAttribute(file, "unix:uid"));
    assertEquals(12_346, Files.getAttribute(file, "unix:gid"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_new_file_has_the_mode_that_every_new_file_has() throws IOException {
    Path file = target.resolve("report.json");
    Path other = Texts.write(target.resolve("other"), "");

    Program.run("--output", file.toString(), folder.toString());

    assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_file_of_two_names_has_the_report_under_both() throws IOException {
    Path file = Texts.write(target.resolve("report.json"), "old".repeat(100_000));
    Path other = Files.createLink(target.resolve("other.json"), file);

    Program.run("--output", file.toString(), folder.toString());

    assertTrue(Files.isSameFile(file, other), "the names have come apart");
    assertTrue(Files.readString(other).endsWith("}\n"));
    assertEquals(2, list(target).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200, 254, 255})
  void names_of_any_length_can_be_written(int length) throws IOException {
    Path file = target.resolve("n".repeat(length));

    Outcome outcome = Program.run("--output", file.toString(), folder.toString());

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(List.of(file), list(target));
  }

  @Test
  void what_a_killed_run_has_left_of_this_file_is_removed_and_nothing_else() throws IOException {
    Path file = target.resolve("report.json");
    Path left = abandoned(file);
    Path ofAnother = abandoned(target.resolve("another.json"));
    List<Path> theirs = new ArrayList<>(List.of(ofAnother));
    for (String name :
        List.of(
            ".report.json.123.partial",
            "report.json.partial",
            ".dedupe-0123456789abcdef-0123456789abcdef.partial",
            left.getFileName() + ".txt",
            "x" + left.getFileName())) {
      theirs.add(Texts.write(target.resolve(name), "mine"));
    }

    Program.run("--output", file.toString(), folder.toString());

    assertFalse(Files.exists(left));
    assertTrue(theirs.stream().allMatch(Files::exists), list(target).toString());
    assertEquals(theirs.size() + 1, list(target).size());
  }

  @Test
  void what_another_run_is_writing_stays() throws IOException {
    Path file = target.resolve("report.json");
    try (PartialFile other = PartialFile.of(file)) {
      other.newOutputStream().write('x');

      Program.run("--output", file.toString(), folder.toString());
      assertEquals(2, list(target).size());

      other.takeItsPlace();
    }
    assertEquals("x", Files.readString(file));
    assertEquals(List.of(file), list(target));
  }

  /** A partial result whose process is gone. */
  private Path abandoned(Path file) throws IOException {
    List<Path> before = list(target);
    Path path;
    try (PartialFile partial = PartialFile.of(file)) {
      path = list(target).stream().filter(each -> !before.contains(each)).findFirst().orElseThrow();
      assertTrue(isPartial(path), partial::toString);
    }
    return Texts.write(path, "left");
  }

  private static boolean isPartial(Path path) {
    return path.getFileName().toString().matches("\\.dedupe-[0-9a-f]+-[0-9a-f]+\\.partial");
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
