package io.github.newsdedupe.eval;

/** A gold file that cannot be understood; the message is one line: file, line, what is expected. */
public final class GoldFormatException extends Exception {

  GoldFormatException(String message) {
    super(message);
  }
}
