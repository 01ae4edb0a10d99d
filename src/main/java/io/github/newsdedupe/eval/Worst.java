package io.github.newsdedupe.eval;

import io.github.newsdedupe.eval.Evaluation.PairFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The pairs that a person should look at first: the most similar by the report, then those of which
 * it says nothing, by id. Holds no more than it will return.
 */
final class Worst {

  /** A pair and what is known of it. */
  private record Entry(Pair pair, Optional<String> label, Score score) {
    double jaccard() {
      return score.jaccard().orElse(-1.0);
    }
  }

  private static final Comparator<Entry> WORST_FIRST =
      Comparator.comparingDouble(Entry::jaccard).reversed().thenComparing(Entry::pair);

  private final Joins joins;
  private final int most;
  private final PriorityQueue<Entry> entries = new PriorityQueue<>(WORST_FIRST.reversed());

  Worst(Joins joins, int most) {
    this.joins = joins;
    this.most = most;
  }

  /** How many pairs it will return at most. */
  int most() {
    return most;
  }

  void add(Pair pair, Optional<String> label) {
    entries.add(new Entry(pair, label, joins.score(pair)));
    if (entries.size() > most) {
      entries.remove();
    }
  }

  List<PairFinding> findings() {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(WORST_FIRST);
    return sorted.stream().map(this::finding).toList();
  }

  private PairFinding finding(Entry entry) {
    Score score = entry.score();
    return new PairFinding(
        entry.pair().a(),
        entry.pair().b(),
        entry.label(),
        joins.clusterOf(entry.pair()),
        score.relation(),
        score.jaccard(),
        score.containmentA(),
        score.containmentB());
  }
}
