package io.github.newsdedupe.index;

/** The same with every byte. */
class DamageAcceptance extends DamageTest {

  @Override
  int step() {
    return 1;
  }
}
