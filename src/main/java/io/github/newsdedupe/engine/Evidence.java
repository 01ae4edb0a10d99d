package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.List;
import java.util.Map;

/**
 * What the report says of articles in clusters beyond their similarity.
 *
 * @param contentHashes of the members, by place
 * @param rawJaccards of the pairs with a representative: their similarity with all furniture
 * @param lost articles that were not the same, or not there, when they were read again
 */
record Evidence(
    Map<Integer, String> contentHashes, Map<SimilarPair, Double> rawJaccards, List<Skipped> lost) {

  Evidence {
    contentHashes = Map.copyOf(contentHashes);
    rawJaccards = Map.copyOf(rawJaccards);
    lost = List.copyOf(lost);
  }
}
