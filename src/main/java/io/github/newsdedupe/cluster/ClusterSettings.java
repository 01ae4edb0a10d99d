package io.github.newsdedupe.cluster;

import io.github.newsdedupe.Keep;
import java.util.OptionalInt;

/**
 * What decides on compared pairs.
 *
 * @param threshold the least Jaccard similarity of near-duplicates
 * @param keep who leads a cluster
 * @param windowDays how far apart in time the articles of a cluster may be
 */
public record ClusterSettings(double threshold, Keep keep, OptionalInt windowDays) {}
