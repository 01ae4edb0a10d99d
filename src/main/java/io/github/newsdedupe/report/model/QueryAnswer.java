package io.github.newsdedupe.report.model;

import java.util.List;

/**
 * What a new article duplicates in an archive.
 *
 * @param article its id
 * @param matches the closest first; empty if there is none
 */
public record QueryAnswer(String article, List<Match> matches) {

  /** The name and version of the format; another version if a field changes its meaning. */
  public static final String SCHEMA = "dedupe-query/1";

  /** Copies the list. */
  public QueryAnswer {
    matches = List.copyOf(matches);
  }

  /**
   * An article of the archive.
   *
   * @param article its id
   * @param relation of the two
   * @param jaccard similarity of the two
   * @param containmentA the share of the new article that this one holds
   * @param containmentB the share of this article that the new one holds
   */
  public record Match(
      String article, String relation, double jaccard, double containmentA, double containmentB) {}
}
