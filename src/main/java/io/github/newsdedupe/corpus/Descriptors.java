package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** How many files this process may have open, and how one more is opened. */
final class Descriptors {

  /**
   * Files that stay open where nobody knows the limit. Fewer, and more are opened each time;
   * systems allow some hundreds.
   */
  private static final int MOST = 64;

  /**
   * What part of the limit they may take; the rest is for Java, pipes, results and what is read.
   */
  private static final int PART = 4;

  /** Linux tells the limits of a process here; elsewhere there is no such file. */
  private static final Path LIMITS = Path.of("/proc/self/limits");

  private static final String LINE = "Max open files";

  /**
   * How often one more is tried when there are too many: each time after twice as long, a quarter
   * of a second in all. Other threads close theirs within milliseconds.
   */
  private static final int TRIES = 8;

  private Descriptors() {}

  /** Opens something. */
  @FunctionalInterface
  interface Opening<T> {
    /** What is open then. */
    T open() throws IOException;
  }

  /** Opens something; waits a little for others if the process has too much open. */
  static <T> T open(Opening<T> opening) throws IOException {
    for (int tries = 0; ; tries++) {
      try {
        return opening.open();
      } catch (IOException e) {
        if (tries == TRIES || !DedupeException.isOfDescriptors(e)) {
          throw e;
        }
        sleep(1L << tries);
      }
    }
  }

  private static void sleep(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** How many files may stay open for long. */
  static int toKeep() {
    int limit = limit().orElse(PART * MOST);
    return Math.max(1, Math.min(MOST, limit / PART));
  }

  private static OptionalInt limit() {
    try {
      return Files.readAllLines(LIMITS).stream()
          .filter(line -> line.startsWith(LINE))
          .map(line -> line.substring(LINE.length()).trim().split(" ", 2)[0])
          .filter(limit -> limit.matches("[0-9]{1,9}"))
          .mapToInt(Integer::parseInt)
          .findFirst();
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }
}
