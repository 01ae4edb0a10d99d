package io.github.newsdedupe.engine;

import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.WorkFolder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalEngineTest extends DedupeEngineContract {

  @Override
  DedupeEngine engine() {
    return new LocalEngine(2, Room.of(WorkFolder.temporary()), warning -> {}, Progress.NONE);
  }
}
