package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.WorkFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;

/** An engine without room in memory, in a work folder, finds the same and leaves nothing behind. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpillingEngineTest extends DedupeEngineContract {

  @TempDir Path given;
  private WorkFolder work = WorkFolder.temporary();

  @BeforeEach
  void a_work_folder() {
    work = WorkFolder.in(given, "");
  }

  @Override
  DedupeEngine engine() {
    return new LocalEngine(2, new Room(0, work), warning -> {}, Progress.NONE);
  }

  @AfterEach
  void the_work_folder_is_empty_again() {
    forget();
    work.finish();
    work.close();
    assertArrayEquals(new String[0], given.toFile().list());
  }
}
