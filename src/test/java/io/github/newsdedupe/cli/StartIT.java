package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a check says when the program, its Java or its standard streams are not as they should be.
 */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartIT {

  @TempDir Path folder;
  @TempDir Path scratch;

  @BeforeEach
  void an_archive_that_passes_and_one_that_fails() throws Exception {
    Texts.write(folder.resolve("good/a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("good/b.txt"), Texts.ORCHARD);
    Texts.write(folder.resolve("bad/a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("bad/b.txt"), Texts.FERRY);
  }

  @ParameterizedTest
  @ValueSource(ints = {300_000, 900_000, 1_500_000, 2_120_000, 2_128_000, 2_200_000, 9_000_000})
  @EnabledOnOs(OS.LINUX)
  void little_memory_gives_the_verdict_or_none(int limit) throws Exception {
    String script = "ulimit -v " + limit + "; \"$DEDUPE\" check -q ";

    Outcome good = sh(script + "good");
    Outcome bad = sh(script + "bad");

    assertTrue(good.exitCode() == 0 || good.exitCode() == 3, good.toString());
    assertTrue(bad.exitCode() == 1 || bad.exitCode() == 3, bad.toString());
    assertEquals(bad.exitCode() == 1, bad.out().contains("identical"), bad.toString());
    assertFalse(limit < 1_000_000 && good.exitCode() == 0, "no Java can start with so little");
    assertEquals("", sh("ls | grep -v -e good -e bad").out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DEDUPE_JAVA_OPTS=-XX:+Bogus",
        "JAVA_TOOL_OPTIONS=-XX:+Bogus",
        "JDK_JAVA_OPTIONS=-XX:+Bogus",
        "_JAVA_OPTIONS=-Xmx1k",
        "DEDUPE_JAVA_OPTS=-version",
        "DEDUPE_JAVA_OPTS='-cp x Y'"
      })
  void options_that_java_does_not_know_give_no_verdict(String options) throws Exception {
    Outcome outcome = sh(options + " \"$DEDUPE\" check -q good");

    String name = options.substring(0, options.indexOf('='));
    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertTrue(outcome.errLines().get(0).startsWith("dedupe: Java cannot start"), outcome.err());
    assertTrue(outcome.errLines().get(0).endsWith("look at " + name), outcome.err());
    assertTrue(outcome.errLines().size() > 1, "what Java says is missing");
  }

  @Test
  void options_that_java_knows_change_nothing() throws Exception {
    assertEquals(1, sh("DEDUPE_JAVA_OPTS=-Xss2m \"$DEDUPE\" check -q bad").exitCode());
    assertEquals(0, sh("JAVA_TOOL_OPTIONS=-Xss2m \"$DEDUPE\" check -q good").exitCode());
  }

  @Test
  void a_program_that_was_cut_off_gives_no_verdict() throws Exception {
    long length = Files.size(Shell.PROGRAM);
    String cuts = "100 1000 3000 8000 1000000 " + (length - 22) + " " + (length - 1);

    Outcome outcome =
        sh(
            "for cut in "
                + cuts
                + "; do head -c $cut \"$DEDUPE\" >p; chmod 755 p; ./p check -q bad; echo $?; done");

    assertEquals("3\n".repeat(7), outcome.out());
    assertTrue(outcome.err().endsWith("p is cut off: copy or build it again\n"), outcome.err());
  }

  @Test
  void a_program_that_was_cut_off_beside_its_archive_gives_no_verdict() throws Exception {
    Outcome outcome =
        sh(
            "cp \"$DEDUPE\" p; DEDUPE_ARCHIVE=make ./p -q good; head -c 3000000 p >q; cat q >p; ./p check bad");

    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.err().endsWith("p is cut off: copy or build it again\n"), outcome.err());
  }

  @Test
  void a_closed_standard_input_is_empty() throws Exception {
    for (String input : List.of("-", "--files-from -", "- good")) {
      Outcome closed = sh("\"$DEDUPE\" -q " + input + " <&-");

      assertEquals(sh("\"$DEDUPE\" -q " + input + " </dev/null"), closed);
      assertEquals(0, closed.exitCode());
    }
    assertEquals(3, sh("\"$DEDUPE\" check --files-from - <&-").exitCode());
    assertEquals(1, sh("\"$DEDUPE\" check -q bad <&- 2>&-").exitCode());
  }

  @Test
  void nothing_can_be_written_to_a_closed_standard_output() throws Exception {
    for (String line :
        List.of("bad", "check bad", "--help", "check --help", "--version", "clean bad")) {
      Outcome outcome = sh("\"$DEDUPE\" " + line + " >&-");

      assertEquals(3, outcome.exitCode(), line);
      assertEquals("dedupe: cannot write to standard output: Bad file descriptor\n", outcome.err());
    }
  }

  @Test
  void where_nothing_is_written_a_closed_standard_output_does_not_matter() throws Exception {
    Outcome open = sh("\"$DEDUPE\" bad -o open");
    Outcome closed = sh("\"$DEDUPE\" bad -o closed <&- >&- 2>err");

    assertEquals(0, sh("cmp open closed").exitCode());
    assertEquals(new Outcome(0, "", ""), closed);
    assertEquals(open.err(), Files.readString(folder.resolve("err")));
    assertEquals(0, sh("\"$DEDUPE\" check good >&-").exitCode());
  }

  @Test
  void files_are_not_written_to_in_the_place_of_closed_streams() throws Exception {
    Outcome closed =
        sh(
            "\"$DEDUPE\" index good bad --index i <&- >&- 2>&-; echo $?;"
                + " \"$DEDUPE\" bad --work w -o o <&- >&- 2>&-; echo $?;"
                + " \"$DEDUPE\" index verify --index i 2>&1; \"$DEDUPE\" bad -o p -q; cmp o p");

    assertEquals(new Outcome(0, "0\n0\ndedupe: the index is whole\n", ""), closed);
  }

  @ParameterizedTest
  @CsvSource({"2>&-", "2>/dev/full", "2>&- <&-"})
  void a_standard_error_that_takes_nothing_does_not_change_the_verdict(String redirection)
      throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));

    assertEquals(1, sh("\"$DEDUPE\" check bad " + redirection).exitCode());
    assertEquals(0, sh("\"$DEDUPE\" check good " + redirection).exitCode());
    assertEquals(2, sh("\"$DEDUPE\" check --bogus " + redirection).exitCode());
    assertEquals(3, sh("\"$DEDUPE\" check nowhere " + redirection).exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "check --help", "rules -h", "index verify --help"})
  void help_for_a_full_disk_is_a_failure_and_for_nobody_none(String line) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));

    Outcome full = sh("\"$DEDUPE\" " + line + " >/dev/full");
    Outcome nobody = sh("{ \"$DEDUPE\" " + line + "; echo $? >&2; } | true");

    assertEquals(3, full.exitCode());
    assertEquals("dedupe: cannot write to standard output: No space left on device\n", full.err());
    assertEquals("0\n", nobody.err());
  }

  @Test
  void a_verdict_that_nobody_reads_stays_a_verdict() throws Exception {
    Texts.write(
        folder.resolve("my.rules"),
        "pack my\nrule my.ad\n  kind ad\n  line Lamps!\n  yes Lamps!\n  no Lamps!\n");

    Outcome checked = sh("{ \"$DEDUPE\" check -q bad; echo $? >&2; } | true");
    Outcome tested = sh("{ \"$DEDUPE\" rules test my.rules 2>/dev/null; echo $? >&2; } | true");

    Outcome named = sh("{ \"$DEDUPE\" check -q bad -o /dev/stdout; echo $? >&2; } | true");

    assertEquals("1\n", checked.err());
    assertEquals("1\n", named.err());
    assertEquals("1\n", tested.err());
  }

  private Outcome sh(String script) throws Exception {
    return Shell.run(folder, scratch, script);
  }
}
