package io.github.newsdedupe.report.model;

import java.util.List;

/**
 * The furniture rules of a run.
 *
 * @param packs the rule packs, in the order in which they are read
 * @param sha256 over all that decides in them
 */
public record Rules(List<String> packs, String sha256) {

  /** Copies the list. */
  public Rules {
    packs = List.copyOf(packs);
  }
}
