package io.github.newsdedupe.report.model;

import java.util.List;

/**
 * What a report says of pairs of articles, as it is read back.
 *
 * @param clusters as reported
 * @param related as reported
 */
public record ReportedPairs(List<ClusterEntry> clusters, List<PairEntry> related) {

  /** Copies the lists. */
  public ReportedPairs {
    clusters = List.copyOf(clusters);
    related = List.copyOf(related);
  }
}
