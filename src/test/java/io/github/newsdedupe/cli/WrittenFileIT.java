package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that a result goes to, as far as it takes a shell and another user to see it. */
@EnabledOnOs(OS.LINUX)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenFileIT {

  @TempDir Path folder;
  @TempDir Path scratch;

  @BeforeEach
  void two_copies() throws IOException {
    Texts.write(folder.resolve("in/a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("in/b.txt"), Texts.FERRY);
  }

  @Test
  void what_a_shell_appends_to_keeps_what_it_had() throws Exception {
    Outcome outcome = sh("echo old >log; \"$DEDUPE\" -q in -f drop -o /dev/stdout >>log; cat log");

    assertEquals("old\nin/b.txt\n", outcome.out(), outcome.err());
  }

  /** In a folder like /tmp nobody replaces the file of somebody else. */
  @Test
  void a_file_that_one_may_only_write_into_keeps_its_owner() throws Exception {
    Outcome outcome =
        sh(
            Shell.AS_NOBODY
                + "[ -n \"$as\" ] || exit 77\n"
                + "mkdir out; chmod 1777 out; seq 1000 >out/r; chmod 666 out/r\n"
                + "$as \"$DEDUPE\" -q in -f drop -o out/r; stat -c '%u %a' out/r; cat out/r; ls -A out");

    assertEquals("0 666\nin/b.txt\nr\n", outcome.out(), outcome.err());
  }

  @Test
  void a_file_that_one_may_not_write_stays() throws Exception {
    Outcome outcome =
        sh(
            Shell.AS_NOBODY
                + "mkdir out; chmod 1777 out; echo old >out/r; chmod 444 out/r\n"
                + "$as \"$DEDUPE\" -q in -f drop -o out/r; echo $?; cat out/r; ls -A out");

    assertEquals("3\nold\nr\n", outcome.out(), outcome.err());
    assertTrue(
        outcome.err().contains("dedupe: cannot write out/r: permission denied"), outcome.err());
  }

  @Test
  void a_work_folder_of_another_user_is_refused_even_by_root() throws Exception {
    Outcome outcome =
        sh(
            Shell.AS_NOBODY
                + "[ -n \"$as\" ] || exit 77\n"
                + "mkdir w; chmod 777 w; $as mkdir w/dedupe-work\n"
                + "echo 'dedupe-work/1 0123456789abcdef: made' >mark; chmod 644 mark\n"
                + "$as cp mark w/dedupe-work/dedupe-work.txt\n"
                + "\"$DEDUPE\" -q in --work w; echo $?; ls -A w/dedupe-work");

    assertEquals("3\ndedupe-work.txt\n", outcome.out(), outcome.err());
    assertTrue(outcome.err().contains("belongs to another user"), outcome.err());
  }

  private Outcome sh(String script) throws Exception {
    return Shell.run(folder, scratch, script);
  }
}
