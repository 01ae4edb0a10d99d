package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A representative and the articles that are similar to it, each by a verified pair.
 *
 * @param representative the place of the article that stands for the others
 * @param edges the pair of each other member with the representative, by member
 * @param parents the pairs of excerpts with their parents, where these do not lead
 */
public record Cluster(int representative, List<SimilarPair> edges, List<SimilarPair> parents) {

  /** Sorts the edges. */
  public Cluster {
    parents = List.copyOf(parents);
    int center = representative;
    edges =
        edges.stream()
            .sorted(Comparator.comparingInt((SimilarPair edge) -> edge.other(center)))
            .toList();
  }

  /** What holds the cluster: the edges, and the pairs of excerpts with their parents. */
  public List<SimilarPair> pairs() {
    return Stream.concat(edges.stream(), parents.stream()).toList();
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

  /**
   * What holds the least joined member: its Jaccard with the representative, or of an excerpt the
   * share that its parent holds.
   */
  public double weakestLink() {
    return edges.stream().mapToDouble(SimilarPair::strength).min().orElse(1);
  }

  /** A cluster without excerpts of members. */
  static Cluster of(int representative, List<SimilarPair> edges) {
    return new Cluster(representative, edges, List.of());
  }

  /** The same cluster with an excerpt of its representative, or of a member. */
  Cluster with(SimilarPair edge, SimilarPair toParent) {
    List<SimilarPair> more = edge.equals(toParent) ? List.of() : List.of(toParent);
    return new Cluster(
        representative,
        Stream.concat(edges.stream(), Stream.of(edge)).toList(),
        Stream.concat(parents.stream(), more.stream()).toList());
  }

  /** What a member is an excerpt of, if it is one. */
  public Optional<Integer> parentOf(SimilarPair edge) {
    int member = edge.other(representative);
    return parents.stream()
        .filter(pair -> pair.other(pair.parent()) == member)
        .map(SimilarPair::parent)
        .findFirst()
        .or(
            () ->
                edge.relation() == Relation.EXCERPT
                    ? Optional.of(edge.parent())
                    : Optional.empty());
  }
}
