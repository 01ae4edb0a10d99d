package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of memory that is asked for, with a real Java. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoryIT {

  @TempDir Path folder;
  @TempDir Path scratch;

  @Test
  void memory_that_no_machine_has_leaves_one_line_what_java_says_and_no_file() throws Exception {
    Outcome outcome =
        Shell.run(folder, scratch, "\"$DEDUPE\" --memory 16777216t .; echo $?; ls -A");

    assertEquals("3\n", outcome.out());
    assertTrue(outcome.err().startsWith("dedupe: Java cannot start with a heap"), outcome.err());
    assertTrue(outcome.errLines().get(0).endsWith("m; look at --memory"), outcome.err());
    assertTrue(outcome.err().contains("Could not reserve enough space"), outcome.err());
  }
}
