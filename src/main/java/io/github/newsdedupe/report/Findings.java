package io.github.newsdedupe.report;

import io.github.newsdedupe.Sides;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.report.model.Furniture;
import io.github.newsdedupe.report.model.LocatedArticle;
import io.github.newsdedupe.similarity.SimilarPairs;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an engine found in a corpus. Articles are named by their place in {@code ids}.
 *
 * @param articles how many were read
 * @param ids of the articles, sorted: of all that were read, or of those that evidence names; a
 *     view, which may be slow
 * @param locators where each was read; a view too
 * @param thin how many of them, without those that others are held against, stripping left too
 *     little of to be compared by shingles
 * @param furniture what is to be known of stripping
 * @param clusters of similar articles
 * @param apart similar pairs whose articles are not in one cluster
 * @param pairs all verified pairs with a relation, templates and background included; none unless
 *     they are to be listed
 * @param hashesApart the content hashes of the articles in pairs that no cluster holds; none unless
 *     all pairs are to be listed
 * @param skipped what was not read, sorted
 * @param evidence from which the clusters were decided, if it was asked for
 * @param sides whether only pairs across two collections count, and which article is in which
 * @param lost the places of articles that could not be read again and are in no cluster: nobody
 *     knows whether they have duplicates, and they are under {@code skipped}
 */
public record Findings(
    int articles,
    List<String> ids,
    List<Locator> locators,
    int thin,
    Furniture furniture,
    FoundClusters clusters,
    SimilarPairs apart,
    SimilarPairs pairs,
    Map<Integer, String> hashesApart,
    List<Skipped> skipped,
    Optional<RecordedEvidence> evidence,
    Sides sides,
    BitSet lost)
    implements AutoCloseable {

  /** Copies what is small. */
  public Findings {
    skipped = List.copyOf(skipped);
  }

  /** The articles in clusters and pairs, by id, if all pairs were to be listed. */
  public Map<String, LocatedArticle> located() {
    Map<String, LocatedArticle> located = new HashMap<>();
    hashesApart.forEach((place, hash) -> located.put(ids.get(place), located(place, hash)));
    clusters.stream()
        .forEach(
            found -> {
              Iterator<String> hashes = found.contentHashes().iterator();
              found
                  .cluster()
                  .members()
                  .forEach(place -> located.put(ids.get(place), located(place, hashes.next())));
            });
    return located;
  }

  private LocatedArticle located(int place, String contentHash) {
    Locator locator = locators.get(place);
    return new LocatedArticle(ids.get(place), locator.file().id(), locator.line(), contentHash);
  }

  /** The places of the articles that somebody else represents. */
  public BitSet duplicates() {
    BitSet duplicates = new BitSet();
    clusters.stream()
        .map(FoundCluster::cluster)
        .forEach(cluster -> cluster.members().skip(1).forEach(duplicates::set));
    return duplicates;
  }

  /** The places of the articles that nobody keeps: duplicates, and those that are left out. */
  BitSet notKept() {
    BitSet notKept = duplicates();
    notKept.or(leftOut());
    return notKept;
  }

  /** The places of the articles that no result is about: lost, or what others are held against. */
  BitSet leftOut() {
    BitSet leftOut = sides.against();
    leftOut.or(lost);
    return leftOut;
  }

  /** Gives back what the clusters take. */
  @Override
  public void close() {
    clusters.close();
  }
}
