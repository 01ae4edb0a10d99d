package io.github.newsdedupe.cli;

/** The same at twenty moments. */
class KilledIndexAcceptance extends KilledIndexIT {

  @Override
  int rounds() {
    return 10;
  }
}
