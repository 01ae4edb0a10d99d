package io.github.newsdedupe.report.model;

/**
 * What a report can be decided again from: every pair that was verified and has as much in common
 * as the floor asks.
 *
 * @param articles those of the pairs, by id; they may be made one by one
 * @param pairs by {@code a} and then {@code b}; made one by one as well
 */
public record EvidenceEntry(Iterable<EvidenceArticle> articles, Iterable<EvidencePair> pairs) {}
