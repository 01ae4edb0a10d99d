package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Small runs, in starts of a Java program that prints a word: medians of runs in turn. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class StartUpAcceptance {

  private static final int RUNS = 31;

  private static final String HELLO =
      """
      final class Hello {
        public static void main(String[] arguments) {
          System.out.println("hello");
        }
      }
      """;

  private double hello;
  private double version;
  private double samples;

  @BeforeAll
  void run_each_in_turn(@TempDir Path folder) throws Exception {
    Path source = Texts.write(folder.resolve("Hello.java"), HELLO);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String dedupe = Shell.PROGRAM.toString();
    List<List<String>> commands =
        List.of(
            List.of(java, "-cp", folder.toString(), "Hello"),
            List.of(dedupe, "--version"),
            List.of(dedupe, "samples/"));
    double[][] times = new double[commands.size()][RUNS];
    for (int run = 0; run < RUNS; run++) {
      for (int i = 0; i < times.length; i++) {
        times[i][run] = milliseconds(commands.get(i));
      }
    }
    hello = median(times[0]);
    version = median(times[1]);
    samples = median(times[2]);
    System.out.printf("hello %.0f ms, --version %.0f, samples/ %.0f%n", hello, version, samples);
  }

  @Test
  void the_version_is_there_within_5_starts_of_java() {
    assertTrue(version <= 5 * hello, () -> version + " ms are " + version / hello);
  }

  @Test
  void the_samples_are_done_within_10_starts_of_java() {
    assertTrue(samples <= 10 * hello, () -> samples + " ms are " + samples / hello);
  }

  private static double milliseconds(List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    long start = System.nanoTime();
    int exitCode = builder.start().waitFor();
    long end = System.nanoTime();
    assertEquals(0, exitCode, command.toString());
    return (end - start) / 1e6;
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
