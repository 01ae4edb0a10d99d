package io.github.newsdedupe;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * A failure that the user can mend. Its message is one line: what is wrong, where, and what to do.
 * Anything else that is thrown is a bug and is shown with its stack trace.
 */
public final class DedupeException extends RuntimeException {

  /** With advice as the message. */
  public DedupeException(String message) {
    super(message);
  }

  /** What the operating system says, without the path. */
  public static String reasonOf(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (isOfDescriptors(e)) {
      return "too many open files: raise the limit, e.g. ulimit -n 1024";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return Optional.ofNullable(e.getMessage()).orElse("the system does not say why");
  }

  /** Whether the process has as many files open as it may, which says nothing of the file. */
  public static boolean isOfDescriptors(IOException e) {
    return String.valueOf(e.getMessage()).contains("Too many open files");
  }

  /** With advice as the message and what led to it. */
  public DedupeException(String message, Throwable cause) {
    super(message, cause);
  }
}
