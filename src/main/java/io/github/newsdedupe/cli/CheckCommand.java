package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.Keep;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.engine.LocalEngine;
import io.github.newsdedupe.engine.Stages;
import io.github.newsdedupe.gate.Baseline;
import io.github.newsdedupe.gate.Gate;
import io.github.newsdedupe.gate.GateFileException;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.report.JsonDocument;
import io.github.newsdedupe.report.ReportBuilder;
import io.github.newsdedupe.report.check.CheckText;
import io.github.newsdedupe.report.check.GithubAnnotations;
import io.github.newsdedupe.report.check.JunitXml;
import io.github.newsdedupe.report.check.SarifReport;
import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dedupe check PATH...}: fails when an archive holds duplicates that it must not. */
@Command(
    name = "dedupe check",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe check [OPTIONS] PATH...",
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Fails when an archive holds duplicates that nobody has accepted: for CI and",
      "commit hooks. Prints each, and of which article it is one. Furniture that no",
      "rule knows is not learned, so that the verdict on two articles does not depend",
      "on the others.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:No more duplicates than --fail-on admits.",
      "1:More.",
      "2:Wrong usage; a wrong baseline or allow file.",
      "3:Could not do the job: a path that cannot be read, a full disk, no article."
    },
    footer = {
      "",
      "A baseline knows articles by their content: under another name it is the same",
      "article, but one copy more is new. A line of an allow file names two articles",
      "or more, by id or content hash, with tabs between them, or the id of a cluster;",
      "'# reason' ends the line, or stands above it."
    })
final class CheckCommand implements Callable<Integer> {

  /** How the verdict is written. */
  enum Format {
    text,
    github,
    junit,
    sarif,
    json
  }

  private final Console console;

  @Mixin private GateMixin gate = new GateMixin();
  @Mixin private ThresholdMixin threshold = new ThresholdMixin();
  @Mixin private AgainstMixin against = new AgainstMixin();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: text.")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the verdict to FILE instead of standard output.")
  private Optional<Path> output = Optional.empty();

  @Mixin private MachineMixin machine = new MachineMixin();
  @Mixin private CorpusMixin corpus = new CorpusMixin();
  @Mixin private RulesMixin rules = new RulesMixin();
  @Mixin private AllowEmptyMixin empty = new AllowEmptyMixin();
  @Mixin private CommonMixin common = new CommonMixin();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Stages stages = new Stages(options(), rules.toRuleSet()).listing(true);
    CorpusOptions reading = against.toOptions(corpus, console.in(), false);
    try {
      gate.read();
    } catch (GateFileException e) {
      console.say("dedupe: " + e.getMessage());
      return ExitCode.USAGE;
    }
    checkOutput();
    machine.check();
    try (WorkFolder work = machine.workFolder(reading);
        Corpus articles = Corpus.open(reading, console.in(), work.newFiles());
        Findings findings = engine(work, articles).find(articles, stages)) {
      articles.checkText();
      RunOptions run = stages.describe(reading, RunOptions.ALL_PAIRS);
      int passedOver = articles.passedOver().count();
      Report report = ReportBuilder.build(findings, run, Version.number(), passedOver);
      against.check(report, common.warnings(console));
      if (empty.refuses(report.summary())) {
        work.finish();
        throw common.nothingRead(console, articles, report.skipped());
      }
      int exitCode =
          judge(new Gate.Archive(report, findings.located(), gate.relations()), articles);
      work.finish();
      return exitCode;
    }
  }

  private void checkOutput() {
    if (gate.isWriting() && (output.isPresent() || format.isPresent())) {
      throw gate.noVerdict(output.isPresent() ? "--output" : "--format");
    }
    Output.check(output);
  }

  private LocalEngine engine(WorkFolder work, Corpus articles) {
    against.check(articles);
    Output.check(output, articles);
    LocalEngine engine = machine.engine(work, common.warnings(console), common.progress(console));
    machine.announce(articles, work, common.notes(console));
    return engine;
  }

  private int judge(Gate.Archive archive, Corpus articles) {
    if (gate.isWriting()) {
      Baseline baseline = gate.write(archive);
      String summary = Summaries.count(baseline.size(), "article") + " in the baseline";
      return common.finish(console, summary, articles, archive.report().skipped());
    }
    gate.warning(archive.report().options()).ifPresent(common.warnings(console));
    CheckReport verdict = gate.check(archive);
    Output.writeVerdict(console, output, out -> write(verdict, out));
    int exitCode =
        common.finish(console, Summaries.of(verdict), articles, archive.report().skipped());
    return exitCode == ExitCode.DONE && !verdict.passed() ? ExitCode.NO : exitCode;
  }

  private DedupeOptions options() {
    try {
      return new DedupeOptions(
          threshold.threshold(),
          DedupeOptions.DEFAULT_RECALL,
          common.strip(),
          false,
          Keep.LONGEST,
          OptionalInt.empty(),
          OptionalDouble.empty());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e);
    }
  }

  private void write(CheckReport verdict, OutputStream out) throws IOException {
    switch (format.orElse(Format.text)) {
      case text -> CheckText.write(verdict, out);
      case github -> GithubAnnotations.write(verdict, out);
      case junit -> JunitXml.write(verdict, out);
      case sarif -> SarifReport.write(verdict, out);
      case json -> JsonDocument.write(verdict, out);
    }
  }
}
