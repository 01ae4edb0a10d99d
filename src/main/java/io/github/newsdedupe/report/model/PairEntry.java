package io.github.newsdedupe.report.model;

/**
 * A verified pair.
 *
 * @param a the article whose id comes first
 * @param b the other
 * @param relation between them
 * @param jaccard the similarity of the cleaned texts
 * @param containmentA the share of {@code a}'s shingles that {@code b} holds
 * @param containmentB the share of {@code b}'s shingles that {@code a} holds
 */
public record PairEntry(
    String a,
    String b,
    String relation,
    double jaccard,
    double containmentA,
    double containmentB) {}
