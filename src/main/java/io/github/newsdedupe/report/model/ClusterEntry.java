package io.github.newsdedupe.report.model;

import java.util.List;

/**
 * A cluster.
 *
 * @param id made from its members' ids and content hashes
 * @param size the number of members
 * @param representative the article that stands for the others
 * @param weakestLink the least Jaccard of a member with the representative; of an excerpt, the
 *     share that the representative holds
 * @param members the representative first, then by article
 * @param pairs verified pairs inside the cluster
 */
public record ClusterEntry(
    String id,
    int size,
    String representative,
    double weakestLink,
    List<Member> members,
    List<PairEntry> pairs) {

  /** Copies the lists. */
  public ClusterEntry {
    members = List.copyOf(members);
    pairs = List.copyOf(pairs);
  }
}
