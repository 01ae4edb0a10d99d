package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher makes of arguments before there is a JVM; a script stands in for Java. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherIT {

  /** It writes down how it was started, and answers as the program does when it is asked. */
  private static final String STAND_IN =
      """
      unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
      mkdir -p home/bin
      cat >home/bin/java <<'EOF'
      #!/bin/sh
      echo "$@" | tee -a starts
      for last; do :; done
      [ "$last" != --version ] || echo 'dedupe 0.1.0'
      EOF
      chmod 755 home/bin/java
      echo 'JAVA_VERSION="17.0.1"' >home/release
      JAVA_HOME=$PWD/home
      export JAVA_HOME
      """;

  @TempDir Path folder;
  @TempDir Path scratch;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a, 465",
    "--memory 2g a, 1785",
    "a --memory 1G, 825",
    "--memory=1500M a, 1271",
    "--memory 1g --memory 2g, 1785",
    "--memory 2gb a, 1785",
    "--memory 150m a, 64",
    "--memory 0900m a, 708",
    "--memory 000m a, 64",
    "--memory 08g a, 7545",
    "--memory, 465",
    "--memory much a, 465",
    "--memory 2 a, 465",
    "--memory $(x) a, 465",
    "-- --memory 2g, 465"
  })
  void memory_becomes_a_heap_that_leaves_room_for_the_rest(String arguments, int heap)
      throws Exception {
    Outcome outcome = sh("\"$DEDUPE\" " + arguments.replace("$(x)", "'$(x)'"));

    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith("-Xmx" + heap + "m "), outcome.out());
  }

  @Test
  void an_ordinary_start_is_one_start_of_java_in_the_place_of_the_launcher() throws Exception {
    Outcome outcome =
        sh(
            "echo 'echo $$ >pid' >>home/bin/java; \"$DEDUPE\" a & echo $! >mine; wait; diff pid mine");

    assertEquals(0, outcome.exitCode(), outcome.out());
    assertEquals(1, starts().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DEDUPE_JAVA_OPTS=-Xshare:auto",
        "JAVA_TOOL_OPTIONS=-Xshare:auto",
        "JDK_JAVA_OPTIONS=-Xshare:auto",
        "_JAVA_OPTIONS=-Xshare:auto",
        "ulimit -v 9000000;",
        "ulimit -d 9000000;",
        "ulimit -n 99;",
        "rm home/release;"
      })
  void where_a_start_may_fail_the_same_start_is_tried_before(String risk) throws Exception {
    Outcome outcome = sh(risk + " \"$DEDUPE\" a");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.err());
    assertEquals(2, starts().size());
    assertEquals(
        starts().get(1).replaceFirst(" a$", " --version"),
        starts().get(0).replace(" -XX:ErrorFile=/dev/null", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 1", "exit 0", "kill -9 $$", "echo dedupe 1; exit 2"})
  void a_Java_that_does_not_start_did_not_find_duplicates(String behaviour) throws Exception {
    String java = "printf '#!/bin/sh\\n%s\\n' '" + behaviour + "' >home/bin/java; ";

    Outcome large = sh(java + "\"$DEDUPE\" check --memory 9g a");
    Outcome unknown = sh(java + "rm home/release; \"$DEDUPE\" check a");

    assertEquals(3, large.exitCode());
    assertEquals(3, unknown.exitCode());
    assertEquals(
        "dedupe: Java cannot start with a heap of 8505m; look at --memory",
        large.errLines().get(0));
    assertTrue(
        unknown
            .errLines()
            .get(0)
            .endsWith("look at " + folder.resolve("home/bin/java") + ", of unknown version"),
        unknown.err());
  }

  @Test
  void what_java_says_of_it_is_told() throws Exception {
    Outcome outcome =
        sh(
            "printf '#!/bin/sh\\necho no room >&2; exit 1\\n' >home/bin/java;"
                + " DEDUPE_JAVA_OPTS=-Xmx1t \"$DEDUPE\" --memory 9g a");

    assertEquals(3, outcome.exitCode());
    assertEquals(
        List.of(
            "dedupe: Java cannot start with a heap of 8505m; look at --memory, DEDUPE_JAVA_OPTS",
            "no room"),
        outcome.errLines());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ": >home/bin/java",
        "printf '(' >home/bin/java",
        "printf '\\177ELF\\002\\001\\001\\000' >home/bin/java",
        "printf '#!/no/such\\n' >home/bin/java"
      })
  void what_is_no_java_is_a_failure(String java) throws Exception {
    Outcome outcome = sh(java + "; rm home/release; \"$DEDUPE\" check a");

    assertEquals(3, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().startsWith("dedupe: "), outcome.err());
  }

  @Test
  void what_is_no_program_of_this_machine_is_a_failure_in_a_home_too() throws Exception {
    Outcome missing = sh("printf '#!/no/such\\n' >home/bin/java; \"$DEDUPE\" check a");
    Outcome foreign =
        sh("printf '\\177ELF\\002\\001\\001\\000' >home/bin/java; \"$DEDUPE\" check a");

    assertEquals(3, missing.exitCode(), missing.err());
    assertEquals(3, foreign.exitCode(), foreign.err());
  }

  @Test
  void a_folder_is_no_java() throws Exception {
    Outcome outcome = sh("rm home/bin/java; mkdir home/bin/java; PATH=/no/such; . \"$DEDUPE\"");

    assertEquals(3, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains("needs a Java 17"), outcome.err());
  }

  @Test
  void options_for_java_come_after_its_own() throws Exception {
    Outcome outcome = sh("DEDUPE_JAVA_OPTS='-Xmx3g -Xss4m' \"$DEDUPE\" a");

    assertTrue(outcome.out().contains(" -Xmx3g -Xss4m -jar "), outcome.out());
  }

  @Test
  void an_archive_of_classes_is_for_one_build_of_java() throws Exception {
    String copy =
        "cp \"$DEDUPE\" p; printf end-of-dedupe-archive >p-17.0.1+2.jsa; " + release("17.0.1+2");

    Outcome fits = sh(copy + "./p a");
    Outcome other = sh(release("17.0.2+3") + "./p a");
    Outcome cut = sh(release("17.0.1+2") + "printf end-of-dedupe-archiv >p-17.0.1+2.jsa; ./p a");
    Outcome unknown = sh("rm home/release; ./p a");

    assertTrue(fits.out().contains("/p-17.0.1+2.jsa "), fits.out());
    assertFalse(other.out().contains("jsa"), other.out());
    assertFalse(cut.out().contains("jsa"), cut.out());
    assertFalse(unknown.out().contains("jsa"), unknown.out());
    assertEquals("", fits.err() + other.err() + unknown.err());
  }

  private static String release(String build) {
    return "printf 'JAVA_VERSION=\"17\"\\nJAVA_RUNTIME_VERSION=\""
        + build
        + "\"\\n' >home/release; ";
  }

  private List<String> starts() throws Exception {
    return Files.readAllLines(folder.resolve("starts"));
  }

  private Outcome sh(String script) throws Exception {
    return Shell.run(folder, scratch, STAND_IN + script);
  }
}
