package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeOptions;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The one daily knob, for commands that have it. */
final class ThresholdMixin {

  @Option(
      names = {"-t", "--threshold"},
      converter = Numbers.Fraction.class,
      paramLabel = "T",
      description =
          "Least Jaccard similarity of duplicates, above 0 and up to 1. Default: "
              + DedupeOptions.DEFAULT_THRESHOLD
              + ".")
  private Optional<Double> threshold = Optional.empty();

  double threshold() {
    return thresholdOr(DedupeOptions.DEFAULT_THRESHOLD);
  }

  /** What the user says, else this. */
  double thresholdOr(double other) {
    return threshold.orElse(other);
  }
}
