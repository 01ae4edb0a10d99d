package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.Keep;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.engine.IndexChange;
import io.github.newsdedupe.engine.Stages;
import io.github.newsdedupe.index.IndexFolder;
import io.github.newsdedupe.index.IndexWriter;
import io.github.newsdedupe.report.model.SkippedEntry;
import io.github.newsdedupe.store.WorkFolder;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dedupe index PATH... --index DIR}: adds articles to an index. */
@Command(
    name = "dedupe index",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe index [OPTIONS] PATH... --index DIR",
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Adds articles to an index, or makes one. An article that is there is passed",
      "over; a new version of it takes its place. A run that was killed is completed",
      "by the same command.",
      ""
    },
    footer = {
      "",
      "Commands:",
      "  dedupe index stats --index DIR         Print what an index holds.",
      "  dedupe index verify --index DIR        Read all of it and name any damage.",
      "  dedupe index remove ID... --index DIR  Take articles out.",
      "  dedupe index relearn --index DIR       Learn furniture anew from all articles."
    })
final class IndexCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ArchiveMixin archive = new ArchiveMixin();
  @Mixin private ThresholdMixin threshold = new ThresholdMixin();

  @Option(
      names = "--no-learn",
      description = "Leave out only what the rules know, not what else recurs.")
  private boolean noLearn;

  @Mixin private MachineMixin machine = new MachineMixin();
  @Mixin private CorpusMixin corpus = new CorpusMixin();
  @Mixin private RulesMixin rules = new RulesMixin();
  @Mixin private CommonMixin common = new CommonMixin();

  IndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    IndexFolder folder = archive.folder();
    Stages stages = new Stages(options(folder), rules.toRuleSet());
    CorpusOptions reading = corpus.toOptions(console.in()).apartFrom(folder.own());
    try (WorkFolder work = machine.workFolder(reading);
        Corpus articles = Corpus.open(reading, console.in(), work.newFiles());
        IndexWriter writer = folder.write(stages.indexSettings())) {
      IndexChange change =
          machine
              .indexEngine(work, common.warnings(console), common.progress(console))
              .add(articles, stages, writer);
      work.finish();
      return common.finish(
          console,
          Summaries.of(change),
          articles,
          change.skipped().stream().map(s -> new SkippedEntry(s.path(), s.reason())).toList());
    }
  }

  private DedupeOptions options(IndexFolder folder) {
    try {
      DedupeOptions asked =
          new DedupeOptions(
              threshold.threshold(),
              DedupeOptions.DEFAULT_RECALL,
              common.strip(),
              common.strip() && !noLearn,
              Keep.LONGEST,
              OptionalInt.empty(),
              OptionalDouble.empty());
      return ArchiveMixin.shaped(asked, threshold, folder.settings());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e);
    }
  }
}
