package io.github.newsdedupe.cli;

import io.github.newsdedupe.corpus.PassedOver;
import io.github.newsdedupe.engine.IndexChange;
import io.github.newsdedupe.index.IndexReader;
import io.github.newsdedupe.index.IndexSettings;
import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The one line that a person reads after a run. */
final class Summaries {

  /** Kinds of files that were passed over; more fill the screen, and fewer say too little. */
  private static final int NAMED_KINDS = 5;

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

  static String of(IndexChange change) {
    return String.join(
        ", ",
        count(change.added(), "article") + " added",
        change.replaced() + " replaced",
        change.known() + " known",
        change.skipped().size() + " skipped; the index holds " + change.articles());
  }

  /** A line for each fact. */
  static String of(IndexReader index) {
    IndexSettings settings = index.settings();
    return String.join(
        "\n",
        "articles   " + index.articles(),
        "removed    " + index.removedArticles(),
        "blocks     " + index.blocks(),
        "bytes      " + index.bytes(),
        "threshold  " + settings.threshold(),
        "strip      " + settings.strip(),
        "learn      " + settings.learn(),
        "rules      " + settings.rules(),
        "");
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

  /** What was passed over; nothing if nothing was. */
  static Optional<String> of(PassedOver passedOver) {
    if (passedOver.count() == 0) {
      return Optional.empty();
    }
    List<PassedOver.Kind> kinds = passedOver.kinds().stream().limit(NAMED_KINDS).toList();
    List<String> parts = new ArrayList<>();
    int others = passedOver.count() - passedOver.hidden();
    for (PassedOver.Kind kind : kinds) {
      parts.add(
          kind.files() + " " + (kind.suffix().isEmpty() ? "without a suffix" : kind.suffix()));
      others -= kind.files();
    }
    if (others > 0) {
      parts.add(count(others, "other"));
    }
    if (passedOver.hidden() > 0) {
      parts.add(passedOver.hidden() + " hidden");
    }
    boolean one = passedOver.count() == 1;
    String were = (one ? " was" : " were") + " not read; ";
    return Optional.of(String.join(", ", parts) + were + wayIn(kinds, one ? "it" : "them"));
  }

  /** How the most frequent kind is read. */
  private static String wayIn(List<PassedOver.Kind> kinds, String them) {
    Optional<String> suffix =
        kinds.stream().map(PassedOver.Kind::suffix).filter(each -> !each.isEmpty()).findFirst();
    if (suffix.isPresent()) {
      return "--include '*" + suffix.get() + "' reads " + them;
    }
    return kinds.isEmpty() ? "name " + them + " to read " + them : "--include '*' reads " + them;
  }

  private static String articles(int number, OptionalInt against) {
    String articles = count(number, "article");
    return against.isPresent() ? articles + " against " + against.getAsInt() : articles;
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
