package io.github.newsdedupe.engine;

import io.github.newsdedupe.engine.Progress.Step;
import io.github.newsdedupe.lsh.BandColumns;
import io.github.newsdedupe.lsh.Banding;
import io.github.newsdedupe.lsh.SampleColumns;
import io.github.newsdedupe.store.Sketches;

/**
 * The sketches of a run as they are grouped, column by column, each of which is a step ahead.
 *
 * @param sketches that are grouped
 * @param progress learns of each column that is asked for
 */
record WatchedColumns(Sketches sketches, Progress progress) implements BandColumns, SampleColumns {

  /** Begins to group sketches. */
  static WatchedColumns of(Sketches sketches, Banding banding, Progress progress) {
    progress.begin(Step.MATCHING, banding.bands() + 1L + PARTS);
    return new WatchedColumns(sketches, progress);
  }

  @Override
  public int articles() {
    return sketches.articles();
  }

  @Override
  public int[] hashes(int band) {
    progress.advance(1, 0);
    return sketches.hashes(band);
  }

  @Override
  public int size(int place) {
    return sketches.size(place);
  }

  @Override
  public long[] postings(int part) {
    progress.advance(1, 0);
    return sketches.postings(part);
  }
}
