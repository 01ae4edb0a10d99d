package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.newsdedupe.store.Room;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;

/** An engine without room in memory finds the same, and leaves nothing behind. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpillingEngineTest extends DedupeEngineContract {

  @TempDir Path work;

  @Override
  DedupeEngine engine() {
    return new LocalEngine(2, new Room(0, work), warning -> {});
  }

  @AfterEach
  void the_work_folder_is_empty_again() {
    assertArrayEquals(new String[0], work.toFile().list());
  }
}
