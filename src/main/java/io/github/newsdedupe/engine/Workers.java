package io.github.newsdedupe.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** The threads of a run. What they compute never depends on how many there are. */
final class Workers implements AutoCloseable {

  /** Batches read ahead of the threads; more only holds more memory. */
  private static final int AHEAD = 2;

  private final ForkJoinPool pool;
  private final int places;
  private final Semaphore free;

  /** The first failure of a submitted task; no more are taken after it. */
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  Workers(int threads) {
    pool = new ForkJoinPool(threads);
    places = threads * (1 + AHEAD);
    free = new Semaphore(places);
  }

  /**
   * Runs a task in one of the threads; waits while too many are waiting. Nothing keeps the task
   * once it has run, or all batches of a file would stay in memory.
   */
  void submit(Runnable task) {
    free.acquireUninterruptibly();
    throwFailure();
    pool.execute(
        () -> {
          try {
            task.run();
          } catch (Throwable e) {
            failure.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
  }

  /** Waits for everything submitted. */
  void await() {
    free.acquireUninterruptibly(places);
    free.release(places);
    throwFailure();
  }

  private void throwFailure() {
    Throwable first = failure.get();
    if (first instanceof Error error) {
      throw error;
    }
    if (first != null) {
      throw first instanceof RuntimeException e ? e : new IllegalStateException(first);
    }
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
