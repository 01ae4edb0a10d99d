package io.github.newsdedupe.cli;

/** A command line that cannot be run; the message is the line that says why. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  UsageException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
