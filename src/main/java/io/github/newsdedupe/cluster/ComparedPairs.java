package io.github.newsdedupe.cluster;

import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pairs of a component: each is compared once, and those worth knowing are kept. */
final class ComparedPairs {

  private final Oracle oracle;
  private final PairTable compared = new PairTable();

  ComparedPairs(Oracle oracle) {
    this.oracle = oracle;
  }

  /**
   * Compares pairs; those that join.
   *
   * @param pairs in any number; those compared before are passed over
   */
  List<SimilarPair> joining(List<CandidatePair> pairs) {
    return compareAll(pairs.stream().filter(pair -> compared.add(pair.a(), pair.b())).toList());
  }

  /**
   * Compares candidates, each of which is handed over once: of those that come to nothing, which in
   * a large component are nearly all, nothing is remembered.
   */
  List<SimilarPair> joiningCandidates(List<CandidatePair> candidates) {
    boolean any = candidates.stream().anyMatch(pair -> compared.contains(pair.a(), pair.b()));
    return compareAll(
        any
            ? candidates.stream().filter(pair -> !compared.contains(pair.a(), pair.b())).toList()
            : candidates);
  }

  private List<SimilarPair> compareAll(List<CandidatePair> pairs) {
    List<SimilarPair> joining = new ArrayList<>();
    oracle.compare(
        pairs,
        pair -> {
          compared.keep(pair);
          if (pair.relation().joins()) {
            joining.add(pair);
          }
        });
    return joining;
  }

  /** What two articles are to each other, if they were compared and that is worth knowing. */
  Optional<SimilarPair> find(int one, int other) {
    return compared.find(Math.min(one, other), Math.max(one, other));
  }

  /** The pairs found so far that are worth knowing, in their order. */
  List<SimilarPair> inOrder() {
    return compared.inOrder();
  }
}
