package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.engine.RecallCurve;
import io.github.newsdedupe.report.JsonDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dedupe explain}: prints how surely a run finds the pairs of each similarity. */
@Command(
    name = "dedupe explain",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe explain [OPTIONS]",
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Prints the bands that a threshold leads to, and the chance that they make a",
      "candidate of a pair of each similarity. Candidates are then compared exactly.",
      "Samples of shingles find further ones: excerpts, and versions below the threshold.",
      ""
    })
final class ExplainCommand implements Callable<Integer> {

  /** How the curve is printed. */
  enum Format {
    text,
    json
  }

  /** The bar of a chance of 1, in characters. */
  private static final int BAR = 40;

  private final Console console;

  @Mixin private ThresholdMixin threshold = new ThresholdMixin();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RecallCurve curve = RecallCurve.of(options(), Version.number());
    Output.write(console, Optional.empty(), out -> write(curve, out));
    return ExitCode.DONE;
  }

  private DedupeOptions options() {
    try {
      return DedupeOptions.ofThreshold(threshold.threshold());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e);
    }
  }

  private void write(RecallCurve curve, OutputStream out) throws IOException {
    switch (format) {
      case json -> JsonDocument.write(curve, out);
      case text -> out.write(text(curve).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String text(RecallCurve curve) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "threshold %s, recall target %s: %s of %s%s\n\n",
            curve.threshold(),
            curve.recallTarget(),
            Summaries.count(curve.bands(), "band"),
            Summaries.count(curve.rows(), "row"),
            curve.missesTarget() ? " (the most there are; the target is missed)" : ""));
    text.append("similarity  by Jaccard\n");
    curve.curve().forEach(point -> text.append(line(point, curve.threshold())));
    return text.toString();
  }

  private static String line(RecallCurve.Point point, double threshold) {
    String bar = "#".repeat((int) Math.round(point.byJaccard() * BAR));
    String mark = point.similarity() == threshold ? "  < threshold" : "";
    String similarity = String.format(Locale.ROOT, "%.2f", point.similarity());
    if (Double.parseDouble(similarity) != point.similarity()) {
      similarity = Double.toString(point.similarity());
    }
    return String.format(
                Locale.ROOT, "%10s  %10.4f  %s%s", similarity, point.byJaccard(), bar, mark)
            .stripTrailing()
        + "\n";
  }
}
