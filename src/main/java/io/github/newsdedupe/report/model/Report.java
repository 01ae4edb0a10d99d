package io.github.newsdedupe.report.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A whole report.
 *
 * @param schema always {@value #SCHEMA}
 * @param generator the program that wrote it
 * @param options every setting that can change the result
 * @param summary counts
 * @param furniture what is to be known of stripping
 * @param clusters by representative
 * @param related verified pairs that lie inside no cluster
 * @param skipped what was not read, by path
 */
@JsonPropertyOrder({
  "schema",
  "generator",
  "options",
  "summary",
  "furniture",
  "clusters",
  "related",
  "skipped"
})
public record Report(
    String schema,
    Generator generator,
    RunOptions options,
    Summary summary,
    Furniture furniture,
    List<ClusterEntry> clusters,
    List<PairEntry> related,
    List<SkippedEntry> skipped) {

  /** The name and version of the format. */
  public static final String SCHEMA = "dedupe-report/1";

  /** The same report with other clusters. */
  public Report withClusters(List<ClusterEntry> others) {
    return new Report(schema, generator, options, summary, furniture, others, related, skipped);
  }

  /** Copies the lists. */
  public Report {
    clusters = List.copyOf(clusters);
    related = List.copyOf(related);
    skipped = List.copyOf(skipped);
  }
}
