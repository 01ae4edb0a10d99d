package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Lets large articles take turns: each is read and cut while there is memory for it, whatever the
 * number of threads. Small ones need not ask, since even one in each thread is no matter.
 */
final class Turns {

  /** What Java and the rules take of a heap, about. */
  private static final long TAKEN = 48L << 20;

  /** Of the rest, in a hundred. Higher, and there is no room for what is kept of all articles. */
  private static final int PERCENT = 80;

  /** What all that takes turns may take at a time. */
  static final long MEMORY =
      Math.max(TAKEN / 4, (Runtime.getRuntime().maxMemory() - TAKEN) * PERCENT / 100);

  /** So that even much memory is a number of permits. */
  private static final int PERMIT = 1 << 14;

  private static final Semaphore FREE = new Semaphore((int) (MEMORY / PERMIT), true);

  /** Whether this thread has its turn: what is read in it needs no other. */
  private static final ThreadLocal<Boolean> HAS_TURN = ThreadLocal.withInitial(() -> false);

  private Turns() {}

  /** What is done in a turn. */
  @FunctionalInterface
  interface Task {
    /** Does it. */
    void run() throws IOException;
  }

  /**
   * Waits until there is memory, and does something with it.
   *
   * @param bytes that it takes at most; what is more than all there is waits for all
   */
  static void take(long bytes, Task task) throws IOException {
    int permits = (int) (Math.min(bytes, MEMORY) / PERMIT);
    // Even for none, a fair semaphore would have it wait behind a large one.
    if (permits == 0 || HAS_TURN.get()) {
      task.run();
      return;
    }
    FREE.acquireUninterruptibly(permits);
    HAS_TURN.set(true);
    try {
      task.run();
    } finally {
      HAS_TURN.set(false);
      FREE.release(permits);
    }
  }
}
