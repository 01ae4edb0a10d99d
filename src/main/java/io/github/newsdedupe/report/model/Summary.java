package io.github.newsdedupe.report.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalInt;

/**
 * Counts.
 *
 * @param articles that were read and compared; of two collections, those that were held against the
 *     other
 * @param against articles that those were held against; none if there was one collection
 * @param clusters found
 * @param duplicates members of clusters that are not representatives
 * @param unique articles in no cluster
 * @param thin articles of which stripping left too little to compare other than whole
 * @param suspect articles of which rules wanted more than they may have, of both collections
 * @param skipped entries of {@code skipped}
 * @param passedOver files in folders that were not looked into because of their names, of both
 *     collections; a hidden folder counts as one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Summary(
    int articles,
    OptionalInt against,
    int clusters,
    int duplicates,
    int unique,
    int thin,
    int suspect,
    int skipped,
    int passedOver) {}
