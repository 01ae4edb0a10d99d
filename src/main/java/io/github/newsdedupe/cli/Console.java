package io.github.newsdedupe.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.regex.Pattern;

/**
 * Where a command reads and writes. Results go to {@code out}, everything else to {@code err}.
 *
 * @param in standard input
 * @param out standard output, as bytes, since ids and texts are UTF-8 under every locale
 * @param err standard error
 */
record Console(InputStream in, OutputStream out, PrintWriter err) {

  /** What a file name must not do to a terminal. */
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  /** Writes one line to standard error. */
  void say(String line) {
    err.println(CONTROLS.matcher(line).replaceAll("?"));
    err.flush();
  }
}
