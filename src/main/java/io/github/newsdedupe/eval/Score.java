package io.github.newsdedupe.eval;

import io.github.newsdedupe.report.model.Member;
import io.github.newsdedupe.report.model.PairEntry;
import java.util.Optional;

/**
 * What a report says of a pair, as far as it does.
 *
 * @param relation between them, whatever relations the report knows
 * @param jaccard the similarity of the cleaned texts
 * @param containmentA the share of {@code a}'s shingles that {@code b} holds
 * @param containmentB the share of {@code b}'s shingles that {@code a} holds
 */
record Score(
    Optional<String> relation,
    Optional<Double> jaccard,
    Optional<Double> containmentA,
    Optional<Double> containmentB) {

  static final Score UNKNOWN =
      new Score(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static Score of(PairEntry entry) {
    boolean inOrder = entry.a().compareTo(entry.b()) < 0;
    return new Score(
        Optional.of(entry.relation()),
        Optional.of(entry.jaccard()),
        Optional.of(inOrder ? entry.containmentA() : entry.containmentB()),
        Optional.of(inOrder ? entry.containmentB() : entry.containmentA()));
  }

  /** The score of a member against its representative; how much of that it holds is not said. */
  static Score of(Member member, String representative) {
    boolean inOrder = member.article().compareTo(representative) < 0;
    return new Score(
        member.relation(),
        member.jaccard(),
        inOrder ? member.containment() : Optional.empty(),
        inOrder ? Optional.empty() : member.containment());
  }
}
