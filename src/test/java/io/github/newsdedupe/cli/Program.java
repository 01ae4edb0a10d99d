package io.github.newsdedupe.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Runs the program in this JVM. */
public final class Program {

  private Program() {}

  /** Runs it with nothing on standard input. */
  public static Outcome run(String... args) {
    return runOn(new byte[0], args);
  }

  /** Runs it with a text on standard input. */
  public static Outcome runOn(String in, String... args) {
    return runOn(in.getBytes(StandardCharsets.UTF_8), args);
  }

  private static Outcome runOn(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    PrintWriter errWriter = new PrintWriter(err);
    int exitCode =
        new Main(new Console(new ByteArrayInputStream(in), out, errWriter, false)).run(args);
    errWriter.flush();
    return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
  }
}
