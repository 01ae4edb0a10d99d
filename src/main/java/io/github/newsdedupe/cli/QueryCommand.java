package io.github.newsdedupe.cli;

import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.engine.IndexEngine;
import io.github.newsdedupe.engine.Stages;
import io.github.newsdedupe.index.IndexFolder;
import io.github.newsdedupe.index.IndexReader;
import io.github.newsdedupe.report.QueryJson;
import io.github.newsdedupe.report.model.QueryAnswer;
import io.github.newsdedupe.report.model.SkippedEntry;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dedupe query PATH... --index DIR}: what new articles duplicate in an archive. */
@Command(
    name = "dedupe query",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe query [OPTIONS] PATH... --index DIR",
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Names for each article what it duplicates in an index, the closest first: one",
      "JSON object a line, with an empty list where there is nothing. The index is not",
      "changed, and the articles are not compared with each other.",
      ""
    })
final class QueryCommand implements PlainCommand {

  private final Console console;

  @Mixin private ArchiveMixin archive = new ArchiveMixin();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the answers to FILE instead of standard output.")
  private Optional<Path> output = Optional.empty();

  @Mixin private MachineMixin machine = new MachineMixin();
  @Mixin private CorpusMixin corpus = new CorpusMixin();
  @Mixin private RulesMixin rules = new RulesMixin();
  @Mixin private AllowEmptyMixin empty = new AllowEmptyMixin();
  @Mixin private CommonMixin common = new CommonMixin();

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public boolean takes(PlainArguments arguments) {
    corpus.read(arguments.paths());
    return arguments.index().map(archive::take).isPresent();
  }

  @Override
  public Integer call() {
    Stages stages = new Stages(archive.options(common.strip()), rules.toRuleSet());
    IndexFolder folder = archive.folder();
    CorpusOptions reading = corpus.toOptions(console.in()).apartFrom(folder.own());
    Output.check(output, folder.own());
    try (IndexReader index = folder.read(stages.indexSettings());
        WorkFolder work = machine.workFolder(reading);
        Corpus articles = Corpus.open(reading, console.in(), work.newFiles())) {
      Output.check(output, articles);
      IndexEngine engine =
          machine.indexEngine(work, common.warnings(console), common.progress(console));
      Query query = new Query(articles, stages, index, new Counts());
      List<SkippedEntry> skipped = new ArrayList<>();
      Output.write(
          console,
          output,
          out -> {
            query(engine, query, out)
                .forEach(s -> skipped.add(new SkippedEntry(s.path(), s.reason())));
            if (empty.refuses(query.counts.articles)) {
              throw common.nothingRead(console, articles, skipped);
            }
          });
      work.finish();
      return common.finish(console, query.counts.summary(), articles, skipped);
    }
  }

  /** How many articles were looked up, and how many of them have matches. */
  private static final class Counts {
    private int articles;
    private int matched;

    private String summary() {
      return Summaries.count(articles, "article") + ", " + matched + " with matches";
    }
  }

  private record Query(Corpus articles, Stages stages, IndexReader index, Counts counts) {}

  private static List<Skipped> query(IndexEngine engine, Query query, OutputStream out)
      throws IOException {
    try {
      return engine.query(
          query.articles, query.stages, query.index, answers -> write(answers, query.counts, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(List<QueryAnswer> answers, Counts counts, OutputStream out) {
    try {
      QueryJson.write(answers, out);
      counts.articles += answers.size();
      counts.matched += (int) answers.stream().filter(each -> !each.matches().isEmpty()).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
