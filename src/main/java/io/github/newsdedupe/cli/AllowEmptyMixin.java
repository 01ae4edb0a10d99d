package io.github.newsdedupe.cli;

import io.github.newsdedupe.report.model.Summary;
import picocli.CommandLine.Option;

/** Whether a run may answer though it has read nothing that it could answer from. */
final class AllowEmptyMixin {

  @Option(names = "--allow-empty", description = "Do not exit with 3 when no article was read.")
  private boolean allowed;

  /** Whether so many articles are too few. */
  boolean refuses(int articles) {
    return articles == 0 && !allowed;
  }

  /** The same; of two sides, each has to have some. */
  boolean refuses(Summary summary) {
    return refuses(Math.min(summary.articles(), summary.against().orElse(1)));
  }
}
