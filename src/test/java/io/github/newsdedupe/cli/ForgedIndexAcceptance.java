package io.github.newsdedupe.cli;

/** The same with more forgeries. */
class ForgedIndexAcceptance extends ForgedIndexTest {

  @Override
  int rounds() {
    return 5_000;
  }
}
