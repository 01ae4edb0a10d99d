package io.github.newsdedupe.report;

import io.github.newsdedupe.cluster.Cluster;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.report.model.Furniture;
import io.github.newsdedupe.report.model.LocatedArticle;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an engine found in a corpus. Articles are named by their place in {@code ids}.
 *
 * @param ids of all articles that were read, sorted; a view, which may be slow
 * @param locators where each was read; a view too
 * @param thin how many of them stripping left too little of to be compared by shingles
 * @param furniture what is to be known of stripping
 * @param pairs all verified pairs with a relation, templates and background included
 * @param clustering what became of the pairs
 * @param contentHashes of the articles in clusters and in similar pairs across them
 * @param rawJaccards of the pairs that the report shows: their similarity with all furniture
 * @param skipped what was not read, sorted
 */
public record Findings(
    List<String> ids,
    List<Locator> locators,
    int thin,
    Furniture furniture,
    List<SimilarPair> pairs,
    Clustering clustering,
    Map<Integer, String> contentHashes,
    Map<SimilarPair, Double> rawJaccards,
    List<Skipped> skipped) {

  /** Copies the collections but the views. */
  public Findings {
    pairs = List.copyOf(pairs);
    contentHashes = Map.copyOf(contentHashes);
    rawJaccards = Map.copyOf(rawJaccards);
    skipped = List.copyOf(skipped);
  }

  /** The content hash of an article in a cluster. */
  public String contentHash(int article) {
    return Objects.requireNonNull(contentHashes.get(article));
  }

  /** The articles of which the content is known, by id. */
  public Map<String, LocatedArticle> located() {
    Map<String, LocatedArticle> located = new HashMap<>();
    contentHashes.forEach(
        (place, hash) -> {
          Locator locator = locators.get(place);
          String id = ids.get(place);
          located.put(id, new LocatedArticle(id, locator.file().id(), locator.line(), hash));
        });
    return located;
  }

  /** The places of the articles that somebody else represents. */
  public BitSet duplicates() {
    BitSet duplicates = new BitSet();
    for (Cluster cluster : clustering.clusters()) {
      cluster.members().forEach(duplicates::set);
      duplicates.clear(cluster.representative());
    }
    return duplicates;
  }

  /** The raw similarity of a pair with a representative; none if an article was lost meanwhile. */
  public Optional<Double> rawJaccard(SimilarPair pair) {
    return Optional.ofNullable(rawJaccards.get(pair));
  }
}
