package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the representative of a cluster: the most preferred of its members that every other
 * member is joined to and that is an excerpt of none. The center of the star is joined to all, so
 * that no representative lets go of a member.
 */
final class Leader {

  /** So many of the most preferred are tried, each against all, before the center has to lead. */
  private static final int TRIED = 16;

  private Leader() {}

  /** The same members under their leader. */
  static Cluster of(Cluster star, Articles articles) {
    List<Integer> members = star.members().sorted(articles.preference()).toList();
    for (int member : members.subList(0, Math.min(TRIED, members.size()))) {
      List<SimilarPair> edges = edges(member, members, articles);
      if (edges.size() == star.edges().size()) {
        return Cluster.of(member, edges);
      }
    }
    return star;
  }

  /** The pairs of a member with the others, up to the first that speaks against it. */
  private static List<SimilarPair> edges(int leader, List<Integer> members, Articles articles) {
    List<SimilarPair> edges = new ArrayList<>();
    for (int member : members) {
      if (member != leader) {
        SimilarPair edge = articles.compare(leader, member);
        if (!edge.relation().joins() || edge.isExcerptOf(member)) {
          return edges;
        }
        edges.add(edge);
      }
    }
    return edges;
  }
}
