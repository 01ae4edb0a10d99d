package io.github.newsdedupe.engine;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalEngineTest extends DedupeEngineContract {

  @Override
  DedupeEngine engine() {
    return new LocalEngine(2, warning -> {});
  }
}
