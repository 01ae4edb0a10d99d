package io.github.newsdedupe.cli;

import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.Summary;
import java.util.OptionalInt;

/** The one line that a person reads after a run. */
final class Summaries {

  private Summaries() {}

  static String of(Report report) {
    Summary summary = report.summary();
    return String.join(
        ", ",
        articles(summary.articles(), summary.against()),
        count(summary.clusters(), "cluster"),
        count(summary.duplicates(), "duplicate"),
        summary.unique() + " unique",
        summary.skipped() + " skipped");
  }

  static String of(CheckReport verdict) {
    CheckReport.Counts counts = verdict.summary();
    StringBuilder summary = new StringBuilder();
    summary.append(verdict.passed() ? "passed: " : "failed: ");
    summary.append(articles(counts.articles(), counts.against()));
    summary.append(", ").append(count(counts.newDuplicates(), "new duplicate"));
    summary.append(" (--fail-on ").append(verdict.failOn()).append("), ");
    summary.append(counts.baseline()).append(" in the baseline, ");
    summary.append(counts.allowed()).append(" allowed, ");
    summary.append(counts.skipped()).append(" skipped");
    if (counts.stale() > 0) {
      summary.append("; ").append(count(counts.stale(), "line"));
      summary.append(" of the baseline no longer needed");
    }
    return summary.toString();
  }

  private static String articles(int number, OptionalInt against) {
    String articles = count(number, "article");
    return against.isPresent() ? articles + " against " + against.getAsInt() : articles;
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
