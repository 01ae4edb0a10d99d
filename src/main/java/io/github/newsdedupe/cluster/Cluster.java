package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A representative and the articles that are similar to it, each by a verified pair.
 *
 * @param representative the place of the article that stands for the others
 * @param edges the pair of each other member with the representative, by member
 * @param parents the pairs of excerpts with their parents, by excerpt; all are edges but those with
 *     a parent that is not the representative
 */
public record Cluster(
    int representative, List<SimilarPair> edges, Map<Integer, SimilarPair> parents) {

  /** Sorts the edges. */
  public Cluster {
    parents = Map.copyOf(parents);
    int center = representative;
    edges =
        edges.stream()
            .sorted(Comparator.comparingInt((SimilarPair edge) -> edge.other(center)))
            .toList();
  }

  /** What holds the cluster: the edges, and the pairs of excerpts with their parents. */
  public List<SimilarPair> pairs() {
    return SimilarPair.sorted(Stream.concat(edges.stream(), parents.values().stream()));
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
   * share that the representative holds.
   */
  public double weakestLink() {
    return edges.stream().mapToDouble(this::strength).min().orElse(1);
  }

  private double strength(SimilarPair edge) {
    int member = edge.other(representative);
    return parents.containsKey(member)
        ? edge.from(member).containmentA()
        : edge.similarity().jaccard();
  }

  /** A cluster without excerpts of members. */
  static Cluster of(int representative, List<SimilarPair> edges) {
    Map<Integer, SimilarPair> parents =
        edges.stream()
            .filter(edge -> edge.isExcerptOf(representative))
            .collect(Collectors.toMap(edge -> edge.other(representative), edge -> edge));
    return new Cluster(representative, edges, parents);
  }

  /**
   * What the member of an edge is in this cluster. An excerpt of another member may have any
   * relation to the representative; and a center that had to lead may be an excerpt of a member,
   * which is a near-duplicate of it as well.
   */
  public Relation relation(SimilarPair edge) {
    if (parents.containsKey(edge.other(representative))) {
      return Relation.EXCERPT;
    }
    return edge.relation() == Relation.EXCERPT ? Relation.NEAR_DUPLICATE : edge.relation();
  }

  /** What a member is an excerpt of, if it is one. */
  public Optional<Integer> parentOf(int member) {
    return Optional.ofNullable(parents.get(member)).map(SimilarPair::parent);
  }
}
