package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher makes of arguments before there is a JVM; a script stands in for Java. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherIT {

  private static final String STAND_IN =
      """
      mkdir -p home/bin
      printf '#!/bin/sh\\necho "$@"\\n' >home/bin/java
      chmod 755 home/bin/java
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
  void a_Java_that_cannot_have_such_a_heap_did_not_find_duplicates() throws Exception {
    Outcome outcome =
        sh("printf '#!/bin/sh\\nexit 1\\n' >home/bin/java; \"$DEDUPE\" --memory 9g a");

    assertEquals(3, outcome.exitCode());
    assertEquals(
        "dedupe: Java cannot start with a heap of 8505m: allow less with --memory\n",
        outcome.err());
  }

  @Test
  void options_for_java_come_after_its_own() throws Exception {
    Outcome outcome = sh("DEDUPE_JAVA_OPTS='-Xmx3g -Xss4m' \"$DEDUPE\" a");

    assertTrue(outcome.out().contains(" -Xmx3g -Xss4m -jar "), outcome.out());
  }

  @Test
  void an_archive_of_classes_is_for_one_build_of_java() throws Exception {
    String copy = "cp \"$DEDUPE\" p; touch p-17.0.1+2.jsa; " + release("17.0.1+2");

    Outcome fits = sh(copy + "./p a");
    Outcome other = sh(release("17.0.2+3") + "./p a");
    Outcome unknown = sh("rm home/release; ./p a");

    assertTrue(fits.out().contains("/p-17.0.1+2.jsa "), fits.out());
    assertFalse(other.out().contains("jsa"), other.out());
    assertFalse(unknown.out().contains("jsa"), unknown.out());
    assertEquals("", fits.err() + other.err() + unknown.err());
  }

  private static String release(String build) {
    return "echo 'JAVA_RUNTIME_VERSION=\"" + build + "\"' >home/release; ";
  }

  private Outcome sh(String script) throws Exception {
    return Shell.run(folder, scratch, STAND_IN + script);
  }
}
