package io.github.newsdedupe.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** The threads of a run. What they compute never depends on how many there are. */
final class Workers implements AutoCloseable {

  /** Batches read ahead of the threads; more only holds more memory. */
  private static final int AHEAD = 2;

  private final ForkJoinPool pool;
  private final Semaphore room;
  private final List<Future<?>> submitted = new ArrayList<>();

  Workers(int threads) {
    pool = new ForkJoinPool(threads);
    room = new Semaphore(threads * (1 + AHEAD));
  }

  /** Runs a task in one of the threads; waits while too many are waiting. */
  void submit(Runnable task) {
    room.acquireUninterruptibly();
    submitted.add(
        pool.submit(
            () -> {
              try {
                task.run();
              } finally {
                room.release();
              }
            }));
  }

  /** Waits for everything submitted. */
  void await() {
    submitted.forEach(Workers::get);
    submitted.clear();
  }

  /** Runs a task whose parallel streams use these threads. */
  <T> T call(Callable<T> task) {
    return get(pool.submit(task));
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
