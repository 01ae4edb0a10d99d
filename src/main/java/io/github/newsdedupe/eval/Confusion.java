package io.github.newsdedupe.eval;

import java.util.Optional;

/**
 * How the joins of a report agree with gold, in pairs of articles.
 *
 * @param trueJoins duplicates that are joined
 * @param misses duplicates that are not
 * @param falseJoins different articles that are joined
 * @param keptApart different articles that are not
 */
record Confusion(long trueJoins, long misses, long falseJoins, long keptApart) {

  long positive() {
    return trueJoins + misses;
  }

  long negative() {
    return falseJoins + keptApart;
  }

  /**
   * The share of the joined pairs that are duplicates. Nothing when no pair is known to be
   * different: a false join could then not be seen.
   */
  Optional<Double> precision() {
    return negative() == 0 ? Optional.empty() : share(trueJoins, trueJoins + falseJoins);
  }

  /** The share of the duplicates that are joined. */
  Optional<Double> recall() {
    return share(trueJoins, positive());
  }

  /** The harmonic mean of precision and recall, in the form that is defined if one of them is 0. */
  Optional<Double> f1() {
    return negative() == 0 || positive() == 0
        ? Optional.empty()
        : share(2 * trueJoins, 2 * trueJoins + misses + falseJoins);
  }

  /**
   * The adjusted Rand index (Hubert and Arabie, Comparing Partitions, 1985): 1 for equal
   * partitions, 0 on average for random ones of the same sizes. Written in pairs of articles
   * instead of sums over the contingency table, which is the same.
   */
  Optional<Double> adjustedRandIndex() {
    if (positive() + negative() == 0) {
      return Optional.empty();
    }
    if (misses == 0 && falseJoins == 0) {
      return Optional.of(1.0);
    }
    double joined = trueJoins + falseJoins;
    double apart = misses + keptApart;
    double agreement = (double) trueJoins * keptApart - (double) misses * falseJoins;
    return Optional.of(2 * agreement / (positive() * apart + joined * negative()));
  }

  private static Optional<Double> share(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
  }
}
