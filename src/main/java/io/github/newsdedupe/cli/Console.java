package io.github.newsdedupe.cli;

import io.github.newsdedupe.report.TextReport;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/** Where a command reads and writes. Results go to {@code out}, everything else to {@code err}. */
final class Console {

  /** To the beginning of the line, and away with what is on it. */
  private static final String CLEAR = "\r\u001B[K";

  /** A line that is longer is broken by most terminals, and then not all of it goes away. */
  private static final int WIDTH = 79;

  private final InputStream in;
  private final OutputStream out;
  private final PrintWriter err;
  private final boolean terminal;
  private boolean statusShown;

  /**
   * A console.
   *
   * @param in standard input
   * @param out standard output, as bytes, since ids and texts are UTF-8 under every locale
   * @param err standard error
   * @param terminal whether a person looks at standard error
   */
  Console(InputStream in, OutputStream out, PrintWriter err, boolean terminal) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  InputStream in() {
    return in;
  }

  OutputStream out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  boolean isTerminal() {
    return terminal;
  }

  /** Writes one line to standard error, as it does no harm to a terminal. */
  synchronized void say(String line) {
    clearStatus();
    err.println(TextReport.printable(line));
    err.flush();
  }

  /** Shows how far a run is: on a terminal in place of what was shown before. */
  synchronized void status(String line) {
    if (!terminal) {
      say(line);
      return;
    }
    clearStatus();
    String shown = TextReport.printable(line);
    err.print(shown.substring(0, Math.min(WIDTH, shown.length())));
    err.flush();
    statusShown = true;
  }

  /** Takes the status away; what was said stays. */
  synchronized void clearStatus() {
    if (statusShown) {
      err.print(CLEAR);
      err.flush();
      statusShown = false;
    }
  }
}
