package io.github.newsdedupe.cli;

import io.github.newsdedupe.engine.IndexChange;
import io.github.newsdedupe.engine.Stages;
import io.github.newsdedupe.index.IndexFolder;
import io.github.newsdedupe.index.IndexReader;
import io.github.newsdedupe.index.IndexWriter;
import io.github.newsdedupe.store.WorkFolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dedupe index relearn --index DIR}. */
@Command(
    name = "dedupe index relearn",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe index relearn [OPTIONS] --index DIR",
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Learns furniture from all articles of an index and makes it anew, with the rules",
      "of now. The index answers as before until that is done.",
      ""
    })
final class IndexRelearnCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ArchiveMixin archive = new ArchiveMixin();
  @Mixin private MachineMixin machine = new MachineMixin();
  @Mixin private RulesMixin rules = new RulesMixin();

  IndexRelearnCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    IndexFolder folder = archive.folder();
    Stages stages = new Stages(archive.options(), rules.toRuleSet());
    try (WorkFolder work = machine.workFolder();
        IndexWriter writer = folder.write(archive.settings());
        IndexReader index = folder.read();
        IndexWriter renewed = writer.renewed(stages.indexSettings())) {
      IndexChange change =
          machine
              .indexEngine(work, warning -> {}, new ProgressLine(console, System::nanoTime))
              .relearn(index, stages, renewed);
      work.finish();
      console.clearStatus();
      console.say("dedupe: learned anew from " + Summaries.count(change.articles(), "article"));
    }
    return ExitCode.DONE;
  }
}
