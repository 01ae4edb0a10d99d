package io.github.newsdedupe.gate;

/** A baseline or allow file that is wrong; the message says where, and what to do. */
public final class GateFileException extends Exception {

  GateFileException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }
}
