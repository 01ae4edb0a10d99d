package io.github.newsdedupe.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
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
    Outcome outcome = run(new ByteArrayInputStream(in), out, args);
    return new Outcome(outcome.exitCode(), out.toString(StandardCharsets.UTF_8), outcome.err());
  }

  /** Runs it with a standard output that takes so many bytes and then fails like this. */
  static Outcome runInto(int bytes, Throwable failure, String... args) {
    OutputStream out =
        new OutputStream() {
          private int room = bytes;

          @Override
          public void write(int b) {
            if (room-- == 0) {
              Program.<RuntimeException>raise(failure);
            }
          }
        };
    return run(InputStream.nullInputStream(), out, args);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void raise(Throwable e) throws E {
    throw (E) e;
  }

  private static Outcome run(InputStream in, OutputStream out, String... args) {
    StringWriter err = new StringWriter();
    PrintWriter errWriter = new PrintWriter(err);
    int exitCode = new Main(new Console(in, out, errWriter, false)).run(args);
    errWriter.flush();
    return new Outcome(exitCode, "", err.toString());
  }
}
