package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs shell scripts that start the built program as {@code "$DEDUPE"}. */
final class Shell {

  static final Path PROGRAM = Path.of("target", "dedupe").toAbsolutePath();

  /** Permissions do not bind root: sets {@code $as} to what runs a command as somebody else. */
  static final String AS_NOBODY =
      """
      chmod 755 .
      as=
      if [ "$(id -u)" = 0 ]; then
        as='setpriv --reuid=65534 --clear-groups'
        $as test -x "$DEDUPE" && $as "$JAVA_HOME/bin/java" -version || exit 77
      fi
      """;

  /** What a script ends with when this machine cannot run it. */
  private static final int CANNOT_RUN_HERE = 77;

  private Shell() {}

  /**
   * Runs a script under the poorest locale. It is written to a file, so that names in it reach the
   * program as UTF-8 whatever the locale of the tests is.
   */
  static Outcome run(Path folder, Path scratch, String script)
      throws IOException, InterruptedException {
    Path file = Texts.write(scratch.resolve("script.sh"), script + "\n");
    Path out = scratch.resolve("out");
    Path err = scratch.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder("sh", file.toString())
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("DEDUPE", PROGRAM.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running: " + script);
    assumeTrue(process.exitValue() != CANNOT_RUN_HERE);
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
