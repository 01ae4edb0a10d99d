package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.Keep;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.engine.LocalEngine;
import io.github.newsdedupe.engine.Stages;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.report.ReportBuilder;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dedupe PATH...}: finds the clusters of an archive. */
@Command(
    name = "dedupe",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe [OPTIONS] PATH...",
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Finds the duplicates in a news archive: strips page furniture, compares what",
      "is left, verifies every pair exactly, and prints clusters as JSON.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done, whatever was found.",
      "1:Looked, and the answer is no (dedupe check, dedupe rules test).",
      "2:Wrong usage.",
      "3:Could not do the job: a path that cannot be read, a full disk."
    },
    footer = {
      "",
      "Commands:",
      "  dedupe check PATH...       Fail on duplicates that nobody has accepted.",
      "  dedupe clean PATH...       Print articles without their furniture.",
      "  dedupe eval REPORT PAIRS   Hold a report against labelled pairs or clusters.",
      "  dedupe explain             Show how surely pairs are found at a threshold.",
      "  dedupe rules list          List the furniture rules.",
      "  dedupe rules test FILE...  Run the examples of rule files.",
      "  dedupe rules learn PATH... Suggest rules for what an archive repeats.",
      "A path that is named like a command is written ./clean."
    })
final class FindCommand implements Callable<Integer> {

  /** Which verified pairs a cluster lists. */
  enum Pairs {
    representative,
    all
  }

  private static final String DAYS = "[0-9]{1,6}d?";

  private final Console console;

  @Mixin private ThresholdMixin threshold = new ThresholdMixin();

  @Option(
      names = "--pairs",
      paramLabel = "WHICH",
      description =
          "Verified pairs to list in each cluster: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Pairs pairs = Pairs.representative;

  @Option(
      names = "--keep",
      paramLabel = "WHICH",
      description =
          "Who leads a cluster: longest, earliest, first-path or outlet:A,B. Default: ${DEFAULT-VALUE}.")
  private String keep = "longest";

  @Option(
      names = "--window",
      paramLabel = "DAYS",
      description = "Compare no articles that are dated further apart, e.g. 14d.")
  private Optional<String> window = Optional.empty();

  @Mixin private ResultMixin result = new ResultMixin();

  @Option(
      names = "--no-learn",
      description = "Leave out only what the rules know, not what else recurs.")
  private boolean noLearn;

  @Mixin private MachineMixin machine = new MachineMixin();
  @Mixin private CorpusMixin corpus = new CorpusMixin();
  @Mixin private RulesMixin rules = new RulesMixin();
  @Mixin private CommonMixin common = new CommonMixin();

  FindCommand(Console console) {
    this.console = console;
  }

  /** Takes paths, and no options. */
  void read(List<String> paths) {
    corpus.read(paths);
  }

  @Override
  public Integer call() throws IOException {
    Stages stages = new Stages(options(), rules.toRuleSet()).listing(pairs == Pairs.all);
    CorpusOptions reading = corpus.toOptions(console.in());
    result.check();
    machine.check();
    try (WorkFolder work = machine.workFolder();
        Corpus articles = Corpus.open(reading, console.in(), work.path());
        Findings findings = engine(work, articles).find(articles, stages)) {
      RunOptions run =
          stages.describe(
              reading, pairs == Pairs.all ? RunOptions.ALL_PAIRS : RunOptions.REPRESENTATIVE_PAIRS);
      Report report = ReportBuilder.build(findings, run, Version.number());
      result.write(console, articles, findings, report);
      work.finish();
      return common.finish(console, Summaries.of(report), articles, report.skipped());
    }
  }

  private LocalEngine engine(WorkFolder work, Corpus articles) {
    result.check(articles);
    LocalEngine engine = machine.engine(work, common.warnings(console), common.progress(console));
    machine.announce(articles, work, common.notes(console));
    return engine;
  }

  private DedupeOptions options() {
    try {
      return new DedupeOptions(
          threshold.threshold(),
          DedupeOptions.DEFAULT_RECALL,
          common.strip(),
          common.strip() && !noLearn,
          Keep.parse(keep),
          windowDays());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e);
    }
  }

  private OptionalInt windowDays() {
    if (window.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!window.get().matches(DAYS)) {
      throw new IllegalArgumentException(
          "--window must be a number of days, such as 14d, but is " + window.get());
    }
    return OptionalInt.of(Integer.parseInt(window.get().replace("d", "")));
  }
}
