package io.github.newsdedupe.similarity;

import java.util.List;

/**
 * What two articles are to each other at every threshold from the lowest that was asked for up to
 * 1. Nothing else of them is needed to decide again.
 *
 * @param steps by rising threshold; the last reaches 1
 */
public record RelationSteps(List<Step> steps) {

  /**
   * A relation and the thresholds at which it holds.
   *
   * @param relation of the two
   * @param upTo the highest such threshold; the lowest lies above that of the step before
   */
  public record Step(Relation relation, double upTo) {}

  /** Copies the list and checks the order. */
  public RelationSteps {
    steps = List.copyOf(steps);
    double last = 0;
    for (Step step : steps) {
      if (!(step.upTo() > last)) {
        throw new IllegalArgumentException("steps that do not rise");
      }
      last = step.upTo();
    }
    if (last != 1) {
      throw new IllegalArgumentException("steps that do not reach 1");
    }
  }

  /** The relation at a threshold. */
  public Relation at(double threshold) {
    int step = 0;
    while (steps.get(step).upTo() < threshold) {
      step++;
    }
    return steps.get(step).relation();
  }
}
