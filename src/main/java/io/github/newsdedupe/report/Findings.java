package io.github.newsdedupe.report;

import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.report.model.Furniture;
import io.github.newsdedupe.similarity.SimilarPairs;
import java.util.List;

/**
 * What an engine found in a corpus. Articles are named by their place in {@code ids}.
 *
 * @param ids of all articles that were read, sorted; a view, which may be slow
 * @param thin how many of them stripping left too little of to be compared by shingles
 * @param furniture what is to be known of stripping
 * @param clusters of similar articles
 * @param apart similar pairs whose articles are not in one cluster
 * @param pairs all verified pairs with a relation, templates and background included; none unless
 *     they are to be listed
 * @param skipped what was not read, sorted
 */
public record Findings(
    List<String> ids,
    int thin,
    Furniture furniture,
    FoundClusters clusters,
    SimilarPairs apart,
    SimilarPairs pairs,
    List<Skipped> skipped)
    implements AutoCloseable {

  /** Copies what is small. */
  public Findings {
    skipped = List.copyOf(skipped);
  }

  /** Gives back what the clusters take. */
  @Override
  public void close() {
    clusters.close();
  }
}
