package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.eval.Evaluation;
import io.github.newsdedupe.eval.Evaluator;
import io.github.newsdedupe.eval.Gold;
import io.github.newsdedupe.eval.GoldFormatException;
import io.github.newsdedupe.eval.GoldReader;
import io.github.newsdedupe.report.JsonDocument;
import io.github.newsdedupe.report.ReportReader;
import io.github.newsdedupe.report.model.ReportedPairs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dedupe eval REPORT PAIRS}: holds a report against what people say. */
@Command(
    name = "dedupe eval",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe eval [OPTIONS] REPORT PAIRS",
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Prints precision, recall, F1 and the adjusted Rand index of a report against",
      "labels, what became of the pairs of each label, and the worst mistakes.",
      ""
    },
    footer = {
      "",
      "PAIRS has three columns: label, a, b; or four: label, relation, a, b. dup, yes,",
      "1 and true ask for one cluster, as do identical and near-duplicate; different,",
      "no, 0 and false for two; all other labels are tallied and do not count. Or it",
      "has two columns, article and cluster, and says of every pair of its articles",
      "whether they are duplicates."
    })
final class EvalCommand implements Callable<Integer> {

  /** How the evaluation is printed. */
  enum Format {
    text,
    json
  }

  private static final String STANDARD_INPUT = "-";

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "REPORT",
      description = "A report of dedupe, as json or jsonl; - for standard input.")
  private String report = "";

  @Parameters(
      index = "1",
      paramLabel = "PAIRS",
      description = "Labelled pairs or clusters, in columns separated by tabs.")
  private String pairs = "";

  @Option(
      names = "--worst",
      converter = Numbers.Whole.class,
      paramLabel = "N",
      description = "Misses and false joins to list at most, each. Default: ${DEFAULT-VALUE}.")
  private int worst = 10;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  EvalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (worst < 0) {
      throw new UsageException("--worst must be 0 or more, but is " + worst);
    }
    if (report.equals(STANDARD_INPUT) && pairs.equals(STANDARD_INPUT)) {
      throw new UsageException("standard input cannot be both REPORT and PAIRS");
    }
    Gold gold;
    try {
      gold = readGold();
    } catch (GoldFormatException e) {
      console.say("dedupe: " + e.getMessage());
      return ExitCode.USAGE;
    }
    Evaluator evaluator = new Evaluator(readReport(), gold);
    evaluator.warning().ifPresent(warning -> console.say("dedupe: warning: " + warning));
    Evaluation evaluation = evaluator.evaluate(worst, Version.number());
    Output.write(console, Optional.empty(), out -> write(evaluation, out));
    return ExitCode.DONE;
  }

  private Gold readGold() throws GoldFormatException {
    String name = nameOf(pairs);
    try (InputStream in = open(pairs)) {
      return GoldReader.read(name, in.readAllBytes());
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private ReportedPairs readReport() {
    String name = nameOf(report);
    try (InputStream in = open(report)) {
      return ReportReader.read(name, in);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private InputStream open(String file) throws IOException {
    return file.equals(STANDARD_INPUT) ? console.in() : Files.newInputStream(Path.of(file));
  }

  private static String nameOf(String file) {
    return file.equals(STANDARD_INPUT) ? "standard input" : file;
  }

  private static DedupeException unreadable(String name, IOException e) {
    return new DedupeException(name + ": cannot be read: " + DedupeException.reasonOf(e), e);
  }

  private void write(Evaluation evaluation, OutputStream out) throws IOException {
    switch (format) {
      case json -> JsonDocument.write(evaluation, out);
      case text -> out.write(EvaluationText.of(evaluation).getBytes(StandardCharsets.UTF_8));
    }
  }
}
