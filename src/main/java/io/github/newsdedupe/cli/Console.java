package io.github.newsdedupe.cli;

import io.github.newsdedupe.text.DisplayWidth;
import io.github.newsdedupe.text.Printable;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Where a command reads and writes. Results go to {@code out}, everything else to {@code err}. */
final class Console {

  /** To the beginning of the line, and away with what is on it. */
  private static final String CLEAR = "\r\u001B[K";

  /** The columns of a terminal that does not tell. */
  private static final int COLUMNS = 80;

  private final InputStream in;
  private final OutputStream out;
  private final PrintWriter err;
  private final int columns;
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
    this(in, out, err, terminal ? columnsOfTerminal() : 0);
  }

  /**
   * A console.
   *
   * @param columns of the terminal that standard error is; 0 if it is none
   */
  Console(InputStream in, OutputStream out, PrintWriter err, int columns) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.columns = columns;
  }

  /** As the launcher has measured them. */
  private static int columnsOfTerminal() {
    int columns = Integer.getInteger("dedupe.columns", 0);
    return columns > 0 ? columns : COLUMNS;
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
    return columns > 0;
  }

  /** Writes one line to standard error, as it does no harm to a terminal. */
  synchronized void say(String line) {
    clearStatus();
    err.println(Printable.of(line));
    err.flush();
  }

  /** Writes where a bug showed itself, line by line: its message may hold what texts hold. */
  void trace(Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    trace.toString().lines().forEach(line -> say(line.replace("\t", "    ")));
  }

  /** Shows how far a run is: on a terminal in place of what was shown before. */
  synchronized void status(String line) {
    if (!isTerminal()) {
      say(line);
      return;
    }
    clearStatus();
    // A line that fills the terminal is broken by some, and then not all of it goes away.
    err.print(DisplayWidth.fit(Printable.of(line), columns - 1));
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
