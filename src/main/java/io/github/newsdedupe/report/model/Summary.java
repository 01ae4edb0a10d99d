package io.github.newsdedupe.report.model;

/**
 * Counts.
 *
 * @param articles that were read and compared
 * @param clusters found
 * @param duplicates members of clusters that are not representatives
 * @param unique articles in no cluster
 * @param thin articles of which stripping left too little to compare other than whole
 * @param suspect articles of which rules wanted more than they may have
 * @param skipped entries of {@code skipped}
 */
public record Summary(
    int articles, int clusters, int duplicates, int unique, int thin, int suspect, int skipped) {}
