package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.engine.Decision;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.report.JsonReport;
import io.github.newsdedupe.report.PathList;
import io.github.newsdedupe.report.RecordedReport;
import io.github.newsdedupe.report.RecordedReportReader;
import io.github.newsdedupe.report.ReportBuilder;
import io.github.newsdedupe.report.TextReport;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dedupe render REPORT}: decides again what the clusters are, and reads no article. */
@Command(
    name = "dedupe render",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe render [OPTIONS] REPORT",
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Prints a report as it would be at another threshold, or in another format. No",
      "article is read again: the run that made it had --pairs-from, and recorded all",
      "pairs that decide.",
      ""
    })
final class RenderCommand implements Callable<Integer> {

  /** What is written. */
  enum Format {
    json,
    jsonl,
    text,
    keep,
    drop,
    corpus
  }

  private static final String STANDARD_INPUT = "-";

  private final Console console;

  @Parameters(
      paramLabel = "REPORT",
      description = "A report of dedupe with --pairs-from, as json or jsonl; - for standard input.")
  private String report = "";

  @Option(
      names = {"-t", "--threshold"},
      converter = Numbers.Fraction.class,
      paramLabel = "T",
      description =
          "Least Jaccard similarity of duplicates, from the floor of the report up to 1."
              + " Default: that of the report.")
  private Optional<Double> threshold = Optional.empty();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "json, jsonl, text: the report; drop: the paths of the articles to drop, one a line,"
              + " with :LINE after it where a file holds many. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.json;

  @Option(
      names = {"-0", "--null"},
      description = "After each path of drop write a NUL, for xargs -0.")
  private boolean nul;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the result to FILE instead of standard output.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      description = "No summary on standard error.")
  private boolean quiet;

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check();
    RecordedReport recorded = read();
    double decided = threshold.orElse(recorded.options().threshold());
    if (!(decided >= recorded.floor() && decided <= 1)) {
      throw new UsageException(
          "the threshold must lie between the floor of the report, "
              + recorded.floor()
              + ", and 1, but is "
              + decided);
    }
    Room room = Room.of(WorkFolder.temporary());
    try (Findings findings = Decision.again(recorded, decided, room)) {
      Report again =
          ReportBuilder.build(
              findings,
              recorded.options().at(decided),
              Version.number(),
              recorded.summary().passedOver());
      checkPaths(recorded, findings);
      Output.write(console, output, out -> write(findings, again, out));
      if (!quiet) {
        console.say("dedupe: " + Summaries.of(again));
      }
    }
    return ExitCode.DONE;
  }

  private void check() {
    if (format == Format.keep) {
      throw new UsageException(
          "--format keep lists articles that are in no pair, which no report names; run"
              + " 'dedupe PATH... --format keep'");
    }
    if (format == Format.corpus) {
      throw new UsageException(
          "--format corpus copies records, which no report holds; run"
              + " 'dedupe PATH... --format corpus'");
    }
    if (nul && format != Format.drop) {
      throw new UsageException("--null goes with --format drop");
    }
    Output.check(output);
  }

  private RecordedReport read() {
    String name = report.equals(STANDARD_INPUT) ? "standard input" : report;
    try (InputStream in =
        report.equals(STANDARD_INPUT) ? console.in() : Files.newInputStream(Path.of(report))) {
      return RecordedReportReader.read(name, in);
    } catch (IOException e) {
      throw new DedupeException(name + ": cannot be read: " + DedupeException.reasonOf(e), e);
    } catch (InvalidPathException e) {
      throw new DedupeException(name + ": cannot be read: " + e.getReason(), e);
    }
  }

  /** Fails before anything is written if other programs could not read the paths. */
  private void checkPaths(RecordedReport recorded, Findings findings) {
    if (format != Format.drop) {
      return;
    }
    findings.duplicates().stream()
        .forEach(
            place -> {
              if (recorded.evidence().article(place).undecodable()) {
                throw new DedupeException(
                    recorded.ids().get(place)
                        + ": its path is not UTF-8, and no report names it; run"
                        + " 'dedupe PATH... --format drop'");
              }
              Locator article = recorded.locators().get(place);
              if (!nul && article.file().id().indexOf('\n') >= 0) {
                throw new UsageException("a file name holds a line end; add -0");
              }
            });
  }

  private void write(Findings findings, Report again, OutputStream out) throws IOException {
    switch (format) {
      case json -> JsonReport.writeDocument(again, out);
      case jsonl -> JsonReport.writeLines(again, out);
      case text -> TextReport.write(again, out);
      case drop -> new PathList(findings, nul ? '\0' : '\n').writeDropped(out);
      case keep, corpus -> throw new IllegalStateException("refused before: " + format);
    }
  }
}
