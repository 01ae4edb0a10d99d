package io.github.newsdedupe.engine;

import io.github.newsdedupe.Keep;
import java.util.OptionalInt;

/**
 * What decides on verified pairs.
 *
 * @param threshold the least Jaccard similarity of near-duplicates
 * @param keep who leads a cluster
 * @param windowDays how far apart in time the articles of a cluster may be
 * @param allPairs whether all pairs with a relation are listed
 */
record DecisionOptions(double threshold, Keep keep, OptionalInt windowDays, boolean allPairs) {}
