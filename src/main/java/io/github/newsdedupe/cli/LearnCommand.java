package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.engine.Learning;
import io.github.newsdedupe.engine.LocalEngine;
import io.github.newsdedupe.engine.Stages;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.report.LearnedRules;
import io.github.newsdedupe.report.model.SkippedEntry;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dedupe rules learn PATH...}: writes what an archive teaches as a rule file. */
@Command(
    name = "dedupe rules learn",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe rules learn [OPTIONS] PATH...",
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Finds lines and sentences that recur across unrelated articles and that no rule",
      "knows, and writes them as a rule file to review.",
      ""
    })
final class LearnCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private MachineMixin machine = new MachineMixin();
  @Mixin private CorpusMixin corpus = new CorpusMixin();
  @Mixin private RulesMixin rules = new RulesMixin();
  @Mixin private CommonMixin common = new CommonMixin();

  LearnCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RuleSet known = rules.toRuleSet();
    DedupeOptions options = DedupeOptions.ofStripping(common.strip(), true);
    Stages stages = new Stages(options, known);
    CorpusOptions reading = corpus.toOptions(console.in());
    machine.check();
    try (WorkFolder work = machine.workFolder(reading);
        Corpus articles = Corpus.open(reading, console.in(), work.newFiles())) {
      LocalEngine engine = machine.engine(work, common.warnings(console), common.progress(console));
      machine.announce(articles, work, common.notes(console));
      List<Skipped> skipped = new ArrayList<>();
      Learning learning = engine.learn(articles, stages, skipped::add);
      LearnedRules learned = new LearnedRules(learning.entries(), learning.articles(), known);
      Output.write(console, Optional.empty(), out -> RulesCommand.writeLines(learned.lines(), out));
      work.finish();
      return common.finish(
          console,
          Summaries.count(learning.articles(), "article")
              + ", "
              + Summaries.count(learning.entries().size(), "find")
              + (learned.leftOut() > 0 ? ", of which no rule expresses " + learned.leftOut() : ""),
          articles,
          skipped.stream().map(s -> new SkippedEntry(s.path(), s.reason())).toList());
    }
  }
}
