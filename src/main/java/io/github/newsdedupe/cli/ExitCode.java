package io.github.newsdedupe.cli;

/** How the program ends. */
final class ExitCode {

  static final int DONE = 0;

  /** The program looked, and the answer is no. */
  static final int NO = 1;

  /** Wrong usage. */
  static final int USAGE = 2;

  /** The job could not be done. */
  static final int FAILED = 3;

  private ExitCode() {}
}
