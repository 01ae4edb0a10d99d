package io.github.newsdedupe;

/**
 * A failure that the user can mend. Its message is one line: what is wrong, where, and what to do.
 * Anything else that is thrown is a bug and is shown with its stack trace.
 */
public final class DedupeException extends RuntimeException {

  /** With advice as the message. */
  public DedupeException(String message) {
    super(message);
  }

  /** With advice as the message and what led to it. */
  public DedupeException(String message, Throwable cause) {
    super(message, cause);
  }
}
