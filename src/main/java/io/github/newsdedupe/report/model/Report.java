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
 * @param clusters by representative; they may be made one by one while somebody goes through them
 * @param related verified pairs that lie inside no cluster; made one by one as well
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
    Iterable<ClusterEntry> clusters,
    Iterable<PairEntry> related,
    List<SkippedEntry> skipped) {

  /** The name and version of the format. */
  public static final String SCHEMA = "dedupe-report/1";

  /** Copies the list. */
  public Report {
    skipped = List.copyOf(skipped);
  }
}
