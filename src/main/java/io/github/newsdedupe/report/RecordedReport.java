package io.github.newsdedupe.report;

import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.report.model.Furniture;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.report.model.SkippedEntry;
import io.github.newsdedupe.report.model.Summary;
import java.util.List;

/**
 * What a report can be decided again from, and what it says besides whatever is decided.
 *
 * @param options of the run
 * @param summary of what was decided then
 * @param furniture as reported
 * @param skipped as reported
 * @param ids of the articles in recorded pairs, by place, in their order
 * @param locators where each was read
 * @param evidence the pairs
 */
public record RecordedReport(
    RunOptions options,
    Summary summary,
    Furniture furniture,
    List<SkippedEntry> skipped,
    List<String> ids,
    List<Locator> locators,
    RecordedEvidence evidence) {

  /** Copies the lists. */
  public RecordedReport {
    skipped = List.copyOf(skipped);
    ids = List.copyOf(ids);
    locators = List.copyOf(locators);
  }

  /** The lowest threshold at which it can be decided again. */
  public double floor() {
    return options.pairsFrom().orElseThrow();
  }
}
