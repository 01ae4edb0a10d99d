package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A representative and the articles that are similar to it, each by a verified pair.
 *
 * @param representative the place of the article that stands for the others
 * @param edges the pair of each other member with the representative, by member
 */
public record Cluster(int representative, List<SimilarPair> edges) {

  /** Sorts the edges. */
  public Cluster {
    int center = representative;
    edges =
        edges.stream()
            .sorted(Comparator.comparingInt((SimilarPair edge) -> edge.other(center)))
            .toList();
  }

  /** The number of members, the representative included. */
  public int size() {
    return edges.size() + 1;
  }

  /** The places of all members, the representative first. */
  public Stream<Integer> members() {
    return Stream.concat(
        Stream.of(representative), edges.stream().map(edge -> edge.other(representative)));
  }

  /** The least similarity of a member to the representative. */
  public double weakestLink() {
    return edges.stream().mapToDouble(edge -> edge.similarity().jaccard()).min().orElse(1);
  }
}
