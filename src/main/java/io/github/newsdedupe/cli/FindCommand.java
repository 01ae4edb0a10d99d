package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.Keep;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.engine.IndexEngine;
import io.github.newsdedupe.engine.LocalEngine;
import io.github.newsdedupe.engine.Stages;
import io.github.newsdedupe.index.IndexFolder;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.report.ReportBuilder;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
      "1:Looked, and the answer is no (dedupe check, rules test, index verify).",
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
      "  dedupe render REPORT       Print a report at another threshold.",
      "  dedupe index PATH...       Add articles to an archive's index.",
      "  dedupe query PATH...       Name what new articles duplicate in an index.",
      "  dedupe rules list          List the furniture rules.",
      "  dedupe rules test FILE...  Run the examples of rule files.",
      "  dedupe rules learn PATH... Suggest rules for what an archive repeats.",
      "A path that is named like a command is written ./clean."
    })
final class FindCommand implements PlainCommand {

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
      names = "--pairs-from",
      converter = Numbers.Fraction.class,
      paramLabel = "FLOOR",
      description =
          "Record all pairs from this similarity up, which is at most the threshold, so that"
              + " 'dedupe render' can decide again at any threshold above it.")
  private Optional<Double> pairsFrom = Optional.empty();

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

  @Mixin private AgainstMixin against = new AgainstMixin();
  @Mixin private ResultMixin result = new ResultMixin();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Add PATH to the index in DIR and compare all that it holds.")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = "--no-learn",
      description = "Leave out only what the rules know, not what else recurs.")
  private boolean noLearn;

  @Mixin private MachineMixin machine = new MachineMixin();
  @Mixin private CorpusMixin corpus = new CorpusMixin();
  @Mixin private RulesMixin rules = new RulesMixin();
  @Mixin private AllowEmptyMixin empty = new AllowEmptyMixin();
  @Mixin private CommonMixin common = new CommonMixin();

  FindCommand(Console console) {
    this.console = console;
  }

  @Override
  public boolean takes(PlainArguments arguments) {
    corpus.read(arguments.paths());
    index = arguments.index();
    return true;
  }

  @Override
  public Integer call() throws IOException {
    Optional<IndexFolder> archive = index.map(IndexFolder::at);
    Stages stages = new Stages(options(archive), rules.toRuleSet()).listing(pairs == Pairs.all);
    CorpusOptions given = against.toOptions(corpus, console.in(), archive.isPresent());
    CorpusOptions reading = archive.map(folder -> given.apartFrom(folder.own())).orElse(given);
    result.check(archive);
    machine.check();
    try (WorkFolder work = machine.workFolder(reading);
        Corpus articles = Corpus.open(reading, console.in(), work.newFiles());
        Findings findings = find(articles, stages, work)) {
      articles.checkText();
      RunOptions run =
          stages.describe(
              reading, pairs == Pairs.all ? RunOptions.ALL_PAIRS : RunOptions.REPRESENTATIVE_PAIRS);
      int passedOver = articles.passedOver().count();
      Report report = ReportBuilder.build(findings, run, Version.number(), passedOver);
      against.check(report, common.warnings(console));
      if (result.needsArticles() && empty.refuses(report.summary())) {
        work.finish();
        throw common.nothingRead(console, articles, report.skipped());
      }
      result.write(console, articles, findings, report);
      work.finish();
      return common.finish(console, Summaries.of(report), articles, report.skipped());
    }
  }

  private Findings find(Corpus articles, Stages stages, WorkFolder work) {
    against.check(articles);
    result.check(articles);
    LocalEngine engine = machine.engine(work, common.warnings(console), common.progress(console));
    machine.announce(articles, work, common.notes(console));
    if (index.isEmpty()) {
      return engine.find(articles, stages);
    }
    IndexEngine adding =
        machine.indexEngine(work, common.warnings(console), common.progress(console));
    IndexedRun archive = new IndexedRun(IndexFolder.at(index.get()));
    return archive.find(stages, engine, archive.add(articles, stages, adding));
  }

  /** What cannot be had together is refused. */
  private void check(boolean hasIndex) {
    if (pairsFrom.isPresent() && against.isGiven()) {
      throw new UsageException("--pairs-from decides within one archive: leave out --against");
    }
    if (hasIndex && (pairsFrom.isPresent() || against.isGiven())) {
      throw new UsageException(
          "an index is compared with itself, as it was made: leave out --index, or"
              + (against.isGiven() ? " --against" : " --pairs-from"));
    }
  }

  private DedupeOptions options(Optional<IndexFolder> archive) {
    check(archive.isPresent());
    try {
      DedupeOptions asked =
          new DedupeOptions(
              threshold.threshold(),
              DedupeOptions.DEFAULT_RECALL,
              common.strip(),
              common.strip() && !noLearn,
              Keep.parse(keep),
              windowDays(),
              pairsFrom.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
      return ArchiveMixin.shaped(asked, threshold, archive.flatMap(IndexFolder::settings));
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
