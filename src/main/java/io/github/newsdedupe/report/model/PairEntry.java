package io.github.newsdedupe.report.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A verified pair.
 *
 * @param a the article whose id comes first
 * @param b the other
 * @param relation between them
 * @param parent of an excerpt and its parent, the latter
 * @param jaccard the similarity of the cleaned texts
 * @param containmentA the share of {@code a}'s shingles that {@code b} holds
 * @param containmentB the share of {@code b}'s shingles that {@code a} holds
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PairEntry(
    String a,
    String b,
    String relation,
    Optional<String> parent,
    double jaccard,
    double containmentA,
    double containmentB) {}
