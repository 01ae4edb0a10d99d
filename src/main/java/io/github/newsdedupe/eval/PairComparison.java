package io.github.newsdedupe.eval;

import io.github.newsdedupe.eval.Evaluation.LabelEntry;
import java.util.List;
import java.util.Optional;

/** Holds a report against labelled pairs. They are a sample; all figures are restricted to them. */
final class PairComparison implements Comparison {

  private final Gold.Pairs gold;
  private final Joins joins;

  PairComparison(Gold.Pairs gold, Joins joins) {
    this.gold = gold;
    this.joins = joins;
  }

  @Override
  public Confusion confusion() {
    return new Confusion(
        count(Verdict.POSITIVE, true),
        count(Verdict.POSITIVE, false),
        count(Verdict.NEGATIVE, true),
        count(Verdict.NEGATIVE, false));
  }

  /**
   * The index over the labelled pairs that count, not over the partition: chance is what their
   * share of positive and of joined pairs lets expect. It says nothing unless there are both kinds.
   */
  @Override
  public Optional<Double> adjustedRandIndex() {
    Confusion confusion = confusion();
    return confusion.positive() == 0 || confusion.negative() == 0
        ? Optional.empty()
        : confusion.adjustedRandIndex();
  }

  private long count(Verdict verdict, boolean joined) {
    return gold.pairs().stream().filter(pair -> is(pair, verdict, joined)).count();
  }

  private boolean is(GoldPair pair, Verdict verdict, boolean joined) {
    return pair.verdict() == verdict && joins.clusterOf(pair.pair()).isPresent() == joined;
  }

  @Override
  public long uncounted() {
    return gold.pairs().stream().filter(pair -> pair.verdict() == Verdict.UNCOUNTED).count();
  }

  @Override
  public List<LabelEntry> labels() {
    LabelTally labels = new LabelTally(joins);
    gold.pairs().forEach(labels::add);
    return labels.entries();
  }

  @Override
  public void addMisses(Worst worst) {
    add(Verdict.POSITIVE, false, worst);
  }

  @Override
  public void addFalseJoins(Worst worst) {
    add(Verdict.NEGATIVE, true, worst);
  }

  private void add(Verdict verdict, boolean joined, Worst worst) {
    gold.pairs().stream()
        .filter(pair -> is(pair, verdict, joined))
        .forEach(pair -> worst.add(pair.pair(), Optional.of(text(pair))));
  }

  private static String text(GoldPair pair) {
    return pair.label() + pair.relation().map(relation -> " " + relation).orElse("");
  }
}
