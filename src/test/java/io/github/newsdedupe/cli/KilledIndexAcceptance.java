package io.github.newsdedupe.cli;

/** The same at more moments. */
class KilledIndexAcceptance extends KilledIndexIT {

  @Override
  int kills() {
    return 20;
  }
}
