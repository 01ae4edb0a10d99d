package io.github.newsdedupe.synthetic;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Work that is done on all threads and handed over in order, only a few pieces of it at a time. */
final class Chunks {

  /** Chunks under way for each thread: fewer, and threads wait for the slowest. */
  private static final int AHEAD = 3;

  /** Takes a finished chunk. */
  @FunctionalInterface
  interface Sink {
    void accept(byte[] chunk) throws IOException;
  }

  private Chunks() {}

  /** Makes chunks {@code 0} to {@code count} on so many threads. */
  static void make(int count, int threads, IntFunction<byte[]> maker, Sink sink)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<byte[]>> underWay = new ArrayDeque<>();
      for (int chunk = 0; chunk < count; chunk++) {
        int number = chunk;
        underWay.add(workers.submit(() -> maker.apply(number)));
        if (underWay.size() > AHEAD * threads) {
          sink.accept(underWay.remove().get());
        }
      }
      while (!underWay.isEmpty()) {
        sink.accept(underWay.remove().get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a chunk could not be made", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }
}
