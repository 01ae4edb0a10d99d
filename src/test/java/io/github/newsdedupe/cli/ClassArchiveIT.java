package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive of classes beside the program makes it start sooner, and is never in the way. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassArchiveIT {

  private static final String ARCHIVE =
      Shell.PROGRAM + "-" + System.getProperty("java.runtime.version") + ".jsa";

  /** What Java has of its own classes, without which it cannot archive others. */
  private static final Path OF_JAVA =
      Path.of(System.getProperty("java.home"), "lib", "server", "classes.jsa");

  private static final String LOG = "export DEDUPE_JAVA_OPTS=-Xlog:class+load:file=$PWD/loaded; ";

  @TempDir Path folder;
  @TempDir Path scratch;

  @BeforeEach
  void articles() throws Exception {
    assumeTrue(Files.exists(OF_JAVA), "this Java makes no archives");
    assertTrue(Files.exists(Path.of(ARCHIVE)), "the build made no archive");
    Texts.write(folder.resolve("in/a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("in/b.txt"), Texts.FERRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"$DEDUPE\"", "ln -s \"$DEDUPE\" link; ./link", "cd in; \"$DEDUPE\""})
  void the_program_takes_its_classes_from_the_archive_that_the_build_made(String start)
      throws Exception {
    sh(LOG + start + " --version; rm -f link");

    assertTrue(comesFromArchive(), "see loaded");
  }

  @Test
  void a_copy_works_with_the_archive_of_the_original_and_without_any() throws Exception {
    String copy = "cp -p \"$DEDUPE\" copy; ";
    String archive = "cp -p '" + ARCHIVE + "' copy-" + build() + ".jsa; ";

    Outcome original = sh("\"$DEDUPE\" in");
    Outcome alone = sh(copy + "./copy in");
    Outcome both = sh(archive + "./copy in");

    assertEquals(0, original.exitCode(), original.err());
    assertEquals(original, alone);
    assertEquals(original, both);
  }

  @Test
  void a_program_that_is_younger_than_its_archive_works() throws Exception {
    Outcome original = sh("\"$DEDUPE\" in");
    Outcome younger =
        sh("cp \"$DEDUPE\" p; DEDUPE_ARCHIVE=make ./p in >made 2>&1; touch -d '1 hour' p; ./p in");

    assertEquals(original, younger);
  }

  /** The shell takes the program's place, so that the number of its process is known before. */
  @Test
  void a_link_of_the_name_that_an_archive_is_first_written_to_is_not_followed() throws Exception {
    String link = "ln -s victim p-" + build() + ".jsa.$$.new; exec ./p in";
    Outcome made =
        sh(
            "cp \"$DEDUPE\" p; echo precious >victim; export DEDUPE_ARCHIVE=make; sh -c '"
                + link
                + "'");

    assertEquals(3, made.exitCode(), made.err());
    assertTrue(made.err().contains("no archive of classes can be made: "), made.err());
    assertEquals("precious\n", Files.readString(folder.resolve("victim")));
  }

  @Test
  void what_is_no_archive_is_passed_over() throws Exception {
    Outcome original = sh("\"$DEDUPE\" in");
    Outcome other = sh("cp \"$DEDUPE\" p; echo none >p-" + build() + ".jsa; ./p in");

    assertEquals(original, other);
  }

  @Test
  void an_archive_that_was_cut_off_is_passed_over_and_can_be_made_again() throws Exception {
    sh("cp \"$DEDUPE\" p; DEDUPE_ARCHIVE=make ./p in");
    long length = Files.size(folder.resolve("p-" + build() + ".jsa"));
    String cuts =
        "for cut in 0 1 4096 1000000 3000000 "
            + (length - 4096)
            + " "
            + (length - 1)
            + "; do"
            + " head -c $cut whole >\"$j\"; ./p -q in >out || echo $?; cmp out right; done; ";

    Outcome outcome =
        sh(
            "j=p-"
                + build()
                + ".jsa; ./p -q in >right; mv $j whole; "
                + cuts
                + "DEDUPE_ARCHIVE=make ./p -q in >out; cmp out right; cmp $j whole >&2; wc -c <$j");

    assertEquals("", outcome.err().replaceAll("(?m)^\\S+ whole differ.*\\R", ""));
    assertTrue(Math.abs(Long.parseLong(outcome.out().strip()) - length) < 1 << 20, outcome.out());
  }

  @Test
  void two_that_make_an_archive_at_once_leave_a_whole_one() throws Exception {
    sh(
        "cp \"$DEDUPE\" copy; export DEDUPE_ARCHIVE=make;"
            + " ./copy in >1 & ./copy in >2 & ./copy in >3 & wait");
    Outcome left = sh("ls copy*; cmp 1 2; cmp 2 3");
    sh(LOG + "./copy in");

    assertEquals(new Outcome(0, "copy\ncopy-" + build() + ".jsa\n", ""), left);
    assertTrue(comesFromArchive(), "see loaded");
  }

  @Test
  void where_no_archive_can_be_made_that_is_said_before_the_run() throws Exception {
    Outcome outcome =
        sh(
            "mkdir ro; cp \"$DEDUPE\" ro/p; chmod 555 ro;"
                + Shell.AS_NOBODY
                + "DEDUPE_ARCHIVE=make $as ro/p check in; code=$?; chmod 755 ro; exit $code");

    assertEquals(3, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().endsWith(": its folder cannot be written\n"), outcome.err());
  }

  @Test
  void a_copy_makes_an_archive_of_its_own_and_says_nothing_of_it() throws Exception {
    Outcome original = sh("\"$DEDUPE\" in");
    Outcome made = sh("cp \"$DEDUPE\" copy; DEDUPE_ARCHIVE=make ./copy in");
    Outcome again = sh("DEDUPE_ARCHIVE=make ./copy in");
    sh(LOG + "./copy in");

    assertEquals(original, made);
    assertEquals(original, again);
    assertTrue(comesFromArchive(), "see loaded");
    assertEquals("copy\ncopy-" + build() + ".jsa\n", sh("ls | grep copy").out());
  }

  @Test
  void a_query_takes_its_classes_from_the_archive_and_needs_no_picocli() throws Exception {
    Outcome query = sh("\"$DEDUPE\" index in --index i; " + LOG + "\"$DEDUPE\" query in --index i");

    assertEquals(0, query.exitCode(), query.err());
    assertTrue(comesFromArchive("engine.Querying"), "see loaded");
    assertTrue(comesFromArchive("lsh.Probe"), "see loaded");
    assertFalse(Files.readString(folder.resolve("loaded")).contains(" picocli.CommandLine "));
  }

  private boolean comesFromArchive(String name) throws Exception {
    return Files.readAllLines(folder.resolve("loaded")).stream()
        .filter(line -> line.contains(" io.github.newsdedupe." + name + " "))
        .findFirst()
        .orElse("")
        .contains("shared objects file");
  }

  private boolean comesFromArchive() throws Exception {
    return Files.readAllLines(folder.resolve("loaded")).stream()
        .filter(line -> line.contains(" io.github.newsdedupe.cli.Main "))
        .allMatch(line -> line.contains("shared objects file"));
  }

  private static String build() {
    return System.getProperty("java.runtime.version");
  }

  private Outcome sh(String script) throws Exception {
    return Shell.run(folder, scratch, script);
  }
}
