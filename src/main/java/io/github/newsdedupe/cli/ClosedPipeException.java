package io.github.newsdedupe.cli;

/** Nobody reads standard output any more: {@code dedupe … | head}. The program ends quietly. */
final class ClosedPipeException extends RuntimeException {

  ClosedPipeException(Throwable cause) {
    super(cause);
  }
}
