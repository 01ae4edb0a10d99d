package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeOptions;
import picocli.CommandLine.Option;

/** The one daily knob, for commands that have it. */
final class ThresholdMixin {

  @Option(
      names = {"-t", "--threshold"},
      paramLabel = "T",
      description =
          "Least Jaccard similarity of duplicates, above 0 and up to 1. Default: ${DEFAULT-VALUE}.")
  private double threshold = DedupeOptions.DEFAULT_THRESHOLD;

  double threshold() {
    return threshold;
  }
}
