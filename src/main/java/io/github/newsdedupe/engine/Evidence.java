package io.github.newsdedupe.engine;

import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Map;

/**
 * What the report says of articles in clusters and similar pairs beyond their similarity.
 *
 * @param contentHashes of the members, and of what was kept apart, by place
 * @param rawJaccards of the pairs with a representative: their similarity with all furniture
 */
record Evidence(Map<Integer, String> contentHashes, Map<SimilarPair, Double> rawJaccards) {

  Evidence {
    contentHashes = Map.copyOf(contentHashes);
    rawJaccards = Map.copyOf(rawJaccards);
  }
}
