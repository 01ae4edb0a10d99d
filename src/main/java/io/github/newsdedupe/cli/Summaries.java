package io.github.newsdedupe.cli;

import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.Summary;

/** The one line that a person reads after a run. */
final class Summaries {

  private Summaries() {}

  static String of(Report report) {
    Summary summary = report.summary();
    return String.join(
        ", ",
        count(summary.articles(), "article"),
        count(summary.clusters(), "cluster"),
        count(summary.duplicates(), "duplicate"),
        summary.unique() + " unique",
        summary.skipped() + " skipped");
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
