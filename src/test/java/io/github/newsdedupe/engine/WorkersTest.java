package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkersTest {

  @Test
  void await_waits_for_every_task() {
    AtomicInteger done = new AtomicInteger();
    try (Workers workers = new Workers(2)) {
      for (int i = 0; i < 1_000; i++) {
        workers.submit(done::incrementAndGet);
      }

      workers.await();
    }

    assertEquals(1_000, done.get());
  }

  /** Batches hold a megabyte each; kept until the end, a large file would lie in memory whole. */
  @Test
  void a_task_that_has_run_is_forgotten_before_the_rest_is_submitted() {
    List<WeakReference<byte[]>> batches = new ArrayList<>();
    try (Workers workers = new Workers(2)) {
      for (int i = 0; i < 64; i++) {
        byte[] batch = new byte[1 << 20];
        batches.add(new WeakReference<>(batch));
        workers.submit(() -> batch[0]++);
      }
      workers.await();

      System.gc();

      long kept = batches.stream().filter(batch -> batch.get() != null).count();
      assertTrue(kept < 16, () -> kept + " of 64 batches are kept");
    }
  }

  @Test
  void the_first_failure_ends_the_run() {
    try (Workers workers = new Workers(1)) {
      workers.submit(
          () -> {
            throw new IllegalStateException("broken");
          });

      IllegalStateException e = assertThrows(IllegalStateException.class, workers::await);
      assertEquals("broken", e.getMessage());
    }
  }
}
