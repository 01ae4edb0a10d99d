package io.github.newsdedupe.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.files.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkFolderTest {

  @TempDir Path given;

  @Test
  void a_folder_that_says_that_it_is_ours_is_gone_on_with() throws IOException {
    Path log = unfinished();

    try (WorkFolder again = WorkFolder.in(given, "")) {
      assertEquals(log, again.log().orElseThrow());
      again.finish();
    }

    assertArrayEquals(new String[0], given.toFile().list());
  }

  @Test
  void a_folder_of_somebody_else_is_refused_and_stays_as_it_is() throws IOException {
    Path work = Files.createDirectory(given.resolve("dedupe-work"));
    for (String name : List.of("sketches.log", "lock", "mine")) {
      Files.writeString(work.resolve(name), "precious");
    }

    assertRefused("is no work folder of dedupe");

    assertEquals(List.of("lock", "mine", "sketches.log"), namesIn(work));
  }

  @Test
  void a_marker_that_does_not_say_what_it_should_is_none() throws IOException {
    Path work = Files.createDirectory(given.resolve("dedupe-work"));
    for (String text : List.of("", "dedupe-work", "dedupe-work/1 ../../x", "x".repeat(9_000))) {
      Files.writeString(work.resolve("dedupe-work.txt"), text);

      assertRefused("is no work folder of dedupe");
    }
  }

  @Test
  void a_folder_of_another_version_is_named_as_that() throws IOException {
    Path marker = unfinished().resolveSibling("dedupe-work.txt");
    Files.writeString(marker, Files.readString(marker).replace("dedupe-work/1 ", "dedupe-work/2 "));

    assertRefused("another version of dedupe");

    assertEquals(2, namesIn(given.resolve("dedupe-work")).stream().filter(this::isOurs).count());
  }

  private boolean isOurs(String name) {
    return name.equals("dedupe-work.txt") || name.startsWith("sketches-");
  }

  @Test
  void a_file_of_the_name_is_refused_and_stays() throws IOException {
    Path file = Files.writeString(given.resolve("dedupe-work"), "precious");

    assertRefused("is no work folder of dedupe");

    assertEquals("precious", Files.readString(file));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_is_refused_wherever_it_leads() throws IOException {
    Path theirs = Files.createDirectory(given.resolve("theirs"));
    Path link = given.resolve("dedupe-work");
    for (Path target : List.of(theirs, given.resolve("nothing"), link)) {
      Files.createSymbolicLink(link, target);

      assertRefused("is no work folder of dedupe");

      assertTrue(Files.isSymbolicLink(link));
      Files.delete(link);
    }
    assertEquals(List.of(), namesIn(theirs));
    assertFalse(Files.exists(given.resolve("nothing")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_marker_that_is_a_link_is_none() throws IOException {
    Path marker = unfinished().resolveSibling("dedupe-work.txt");
    Path elsewhere = Files.move(marker, given.resolve("elsewhere"));
    Files.createSymbolicLink(marker, elsewhere);

    assertRefused("is no work folder of dedupe");
  }

  @Test
  void an_empty_folder_of_somebody_else_stays() throws IOException {
    Files.createDirectory(given.resolve("dedupe-work"));

    assertRefused("is no work folder of dedupe");
    assertTrue(Files.isDirectory(given.resolve("dedupe-work")));
  }

  @Test
  void what_somebody_else_has_put_there_stays() throws IOException {
    Path log = unfinished();
    String suffix = log.getFileName().toString().replaceAll("sketches-|\\.log", "");
    List<String> theirs =
        List.of(
            "mine",
            "lock",
            "sketches.log",
            "x" + suffix,
            suffix,
            "spool-0123456789abcdef-" + suffix + "x");
    for (String name : theirs) {
      Files.writeString(log.resolveSibling(name), name);
    }
    Path folder = Files.createDirectory(log.resolveSibling("spool-0123456789abcdef-" + suffix));
    Files.writeString(folder.resolve("inner"), "inner");

    try (WorkFolder work = WorkFolder.in(given, "")) {
      work.finish();
    }

    for (String name : theirs) {
      assertEquals(name, Files.readString(log.resolveSibling(name)));
    }
    assertEquals("inner", Files.readString(folder.resolve("inner")));
    assertFalse(Files.exists(log));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void links_of_our_names_are_neither_followed_nor_removed() throws IOException {
    Path log = unfinished();
    Path victim = Files.writeString(given.resolve("victim"), "precious");
    Files.delete(log);
    Files.createSymbolicLink(log, victim);

    try (WorkFolder work = WorkFolder.in(given, "");
        SketchLog refused = openLog(work)) {
      assertTrue(Files.isSymbolicLink(log), refused::toString);
    } catch (DedupeException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("not a regular file"), e.getMessage());
    }

    assertEquals("precious", Files.readString(victim));
    assertTrue(Files.exists(log, LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void what_a_killed_run_has_left_of_its_files_is_removed() throws IOException {
    Path log = unfinished();
    String suffix = log.getFileName().toString().replaceAll("sketches-|\\.log", "");
    Path spool = Files.writeString(log.resolveSibling("spool-0123456789abcdef-" + suffix), "left");

    try (WorkFolder work = WorkFolder.in(given, "")) {
      assertFalse(Files.exists(spool), work::toString);
    }

    assertTrue(Files.exists(log), "the log is gone, and with it what the run had done");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobody_else_may_look() throws IOException {
    Path log = unfinished();

    assertEquals("rwx------", modeOf(log.resolveSibling(".")));
    assertEquals("rw-------", modeOf(log));
    assertEquals("rw-------", modeOf(log.resolveSibling("dedupe-work.txt")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_folder_that_is_given_may_be_a_link() throws IOException {
    Path real = Files.createDirectory(given.resolve("real"));
    Path link = Files.createSymbolicLink(given.resolve("link"), real);

    try (WorkFolder work = WorkFolder.in(link, "")) {
      assertTrue(Files.exists(real.resolve("dedupe-work/dedupe-work.txt")), work::toString);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void temporary_files_without_a_folder_are_private_and_go_with_the_run() throws IOException {
    Path file;
    try (TemporaryFiles files = WorkFolder.temporary().newFiles()) {
      file = files.create("spool");

      assertEquals("rw-------", modeOf(file));
      assertEquals("rwx------", modeOf(file.resolveSibling(".")));
    }

    assertFalse(Files.exists(file.resolveSibling(".")));
  }

  /** What a run leaves that does not come to its end; returns its log. */
  private Path unfinished() {
    try (WorkFolder work = WorkFolder.in(given, "")) {
      openLog(work).close();
      return work.log().orElseThrow();
    }
  }

  private static SketchLog openLog(WorkFolder work) {
    return SketchLog.open(work, () -> Optional.of("run"), List.of());
  }

  private void assertRefused(String reason) {
    DedupeException e = assertThrows(DedupeException.class, () -> WorkFolder.in(given, ""));
    String message = String.valueOf(e.getMessage());
    assertTrue(
        message.startsWith(given.resolve("dedupe-work") + ": ") && message.contains(reason),
        message);
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
