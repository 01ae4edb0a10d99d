package io.github.newsdedupe.report.model;

/**
 * A relation of two articles and the thresholds at which it holds.
 *
 * @param relation between them; {@code unrelated} where nothing is reported of them
 * @param upTo the highest such threshold; they begin above that of the step before, or at the floor
 */
public record RelationStep(String relation, double upTo) {}
