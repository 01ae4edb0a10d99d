package io.github.newsdedupe.cluster;

/**
 * The days of the articles of a cluster.
 *
 * @param earliest day
 * @param latest day
 */
record DaySpan(long earliest, long latest) {

  /** The span with one more day. */
  DaySpan with(long day) {
    return new DaySpan(Math.min(earliest, day), Math.max(latest, day));
  }

  long days() {
    return latest - earliest;
  }
}
