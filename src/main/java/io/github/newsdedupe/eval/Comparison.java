package io.github.newsdedupe.eval;

import io.github.newsdedupe.eval.Evaluation.LabelEntry;
import java.util.List;
import java.util.Optional;

/** A report held against one sort of gold. */
interface Comparison {

  /** What the figures are made of. */
  Confusion confusion();

  /** The agreement beyond chance, if it can be told. */
  Optional<Double> adjustedRandIndex();

  /** How many pairs have a label that does not count. */
  long uncounted();

  /** What became of the pairs of each label. */
  List<LabelEntry> labels();

  /** Adds all positive pairs that are not joined, or enough to have the worst. */
  void addMisses(Worst worst);

  /** Adds all negative pairs that are joined, or enough to have the worst. */
  void addFalseJoins(Worst worst);
}
