package io.github.newsdedupe.engine;

/** Few enough for every build. */
class TemplateTest extends TemplateContract {

  @Override
  int many() {
    return 1_000;
  }
}
