package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Skipped;
import java.util.List;

/**
 * What became of an index.
 *
 * @param added how many articles it did not hold before
 * @param replaced how many it held with another text
 * @param known how many it held as they were
 * @param articles how many it holds now
 * @param skipped what was not read, sorted
 */
public record IndexChange(int added, int replaced, int known, int articles, List<Skipped> skipped) {

  /** Copies the list. */
  public IndexChange {
    skipped = List.copyOf(skipped);
  }
}
