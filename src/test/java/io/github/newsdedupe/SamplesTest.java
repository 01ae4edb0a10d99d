package io.github.newsdedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.cli.Outcome;
import io.github.newsdedupe.cli.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The corpus in {@code samples/}: quick start, golden test and demonstration in one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SamplesTest {

  private static final Path EXPECTED = Path.of("samples/expected-report.json");

  /**
   * {@code mvn test -Dgolden.update} writes the file anew; read the difference before you commit
   * it.
   */
  @Test
  void the_report_is_the_one_in_the_folder() throws IOException {
    Outcome run = Program.run("samples/");

    if (System.getProperty("golden.update") != null) {
      Files.writeString(EXPECTED, run.out());
    }

    assertEquals(Files.readString(EXPECTED), run.out());
    assertEquals(0, run.exitCode());
  }
}
