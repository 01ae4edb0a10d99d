package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.corpus.UniqueIds;
import io.github.newsdedupe.engine.Stages;
import io.github.newsdedupe.report.CleanedArticle;
import io.github.newsdedupe.report.model.SkippedEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dedupe clean PATH...}: prints articles without their furniture. */
@Command(
    name = "dedupe clean",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe clean [OPTIONS] PATH...",
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Prints articles without their page furniture, in UTF-8. The files are not",
      "changed.",
      ""
    })
final class CleanCommand implements Callable<Integer> {

  /** How an article is printed. */
  enum Format {
    text,
    json
  }

  private final Console console;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}; json is one object a line with text, removed and status."
              + " Default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  @Option(
      names = "--explain",
      description = "Print what is removed, where and by which rule, instead of what is kept.")
  private boolean explain;

  @Mixin private CorpusMixin corpus = new CorpusMixin();
  @Mixin private RulesMixin rules = new RulesMixin();
  @Mixin private CommonMixin common = new CommonMixin();

  CleanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    DedupeOptions options = DedupeOptions.ofStripping(common.strip(), false);
    Stages stages = new Stages(options, rules.toRuleSet());
    CorpusOptions reading = corpus.toOptions(console.in());
    try (Corpus articles = Corpus.open(reading, console.in())) {
      List<Skipped> skipped = new ArrayList<>(articles.skipped());
      int[] count = new int[1];
      Output.write(
          console,
          Optional.empty(),
          out -> {
            CleanPrinter printer = new CleanPrinter(stages, idsOf(articles), this::render, out);
            printAll(articles, printer);
            skipped.addAll(printer.skipped());
            count[0] = printer.count();
          });
      return common.finish(
          console,
          Summaries.count(count[0], "article") + " cleaned, " + skipped.size() + " skipped",
          articles,
          skipped.stream().map(s -> new SkippedEntry(s.path(), s.reason())).toList());
    }
  }

  /** The ids of all articles; only those inside files can be the same. */
  private static UniqueIds idsOf(Corpus articles) {
    UniqueIds ids = new UniqueIds();
    if (articles.hasJsonLines()) {
      articles.forEachBatch(
          batch ->
              batch.read(
                  new ArticleSink() {
                    @Override
                    public void article(Article article) {
                      ids.add(article.id(), article.locator());
                    }

                    @Override
                    public void skip(Skipped reason) {
                      // Reported when the articles are printed.
                    }
                  }));
    }
    return ids;
  }

  private static void printAll(Corpus articles, CleanPrinter printer) throws IOException {
    try {
      articles.forEachBatch(batch -> batch.read(printer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String render(CleanedArticle cleaned, byte[] original) {
    if (format == Format.json) {
      return cleaned.toJson();
    }
    return explain ? cleaned.explain(original) : cleaned.text();
  }
}
