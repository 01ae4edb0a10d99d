package io.github.newsdedupe.cli;

import io.github.newsdedupe.eval.Evaluation;
import io.github.newsdedupe.eval.Evaluation.Counts;
import io.github.newsdedupe.eval.Evaluation.Figures;
import io.github.newsdedupe.eval.Evaluation.LabelEntry;
import io.github.newsdedupe.eval.Evaluation.PairFinding;
import io.github.newsdedupe.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An evaluation as tables for a person. */
final class EvaluationText {

  private static final String UNKNOWN = "-";

  private final StringBuilder text = new StringBuilder();

  private EvaluationText() {}

  static String of(Evaluation evaluation) {
    EvaluationText text = new EvaluationText();
    text.counts(evaluation);
    text.figures(evaluation);
    text.labels(evaluation.labels());
    text.misses(evaluation);
    text.falseJoins(evaluation);
    return text.text.toString();
  }

  private void counts(Evaluation evaluation) {
    Counts counts = evaluation.counts();
    line(
        "gold articles   %,12d  (%,d in clusters of the report)",
        counts.articles(), counts.clustered());
    line("positive pairs  %,12d", counts.positive());
    line("  true joins    %,12d", counts.trueJoins());
    line("  misses        %,12d", counts.misses());
    line("negative pairs  %,12d", counts.negative());
    line("  false joins   %,12d", counts.falseJoins());
    line("  kept apart    %,12d", counts.keptApart());
    if (evaluation.gold().equals("pairs")) {
      line("not counted     %,12d", counts.uncounted());
    }
  }

  private void figures(Evaluation evaluation) {
    Figures figures = evaluation.figures();
    boolean blind = evaluation.counts().negative() == 0;
    line("");
    line(
        "precision             %6s%s",
        number(figures.precision()),
        blind ? "  (no negative pair, so a false join could not be seen)" : "");
    line("recall                %6s", number(figures.recall()));
    line("F1                    %6s", number(figures.f1()));
    line("adjusted Rand index  %7s", number(figures.adjustedRandIndex()));
  }

  private void labels(List<LabelEntry> labels) {
    if (labels.isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("label", "counts as", "pairs", "joined", "related", "reported as"));
    labels.forEach(label -> rows.add(row(label)));
    line("");
    table(rows);
  }

  private static List<String> row(LabelEntry label) {
    String reported =
        label.reported().entrySet().stream()
            .map(relation -> relation.getKey() + " " + relation.getValue())
            .collect(Collectors.joining(", "));
    return List.of(
        label.label() + label.relation().map(relation -> " " + relation).orElse(""),
        label.verdict(),
        Integer.toString(label.pairs()),
        Integer.toString(label.joined()),
        Integer.toString(label.related()),
        reported.isEmpty() ? UNKNOWN : Printable.of(reported));
  }

  private void misses(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("label", "relation", "jaccard", "of a", "of b", "a, b"));
    evaluation.misses().forEach(miss -> rows.add(row(miss)));
    findings("misses", evaluation.counts().misses(), rows);
  }

  private void falseJoins(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("label", "cluster", "relation", "jaccard", "of a", "of b", "a, b"));
    for (PairFinding join : evaluation.falseJoins()) {
      List<String> row = new ArrayList<>(row(join));
      row.add(1, join.cluster().orElse(UNKNOWN));
      rows.add(row);
    }
    findings("false joins", evaluation.counts().falseJoins(), rows);
  }

  private void findings(String what, long all, List<List<String>> rows) {
    int found = rows.size() - 1;
    if (found > 0) {
      line("");
      line("worst %s, %,d of %,d:", what, found, all);
      table(rows);
    }
  }

  /** The ids stand last and are parted by a tab, as in a gold file. */
  private static List<String> row(PairFinding finding) {
    return List.of(
        finding.label().orElse(UNKNOWN),
        finding.relation().orElse(UNKNOWN),
        number(finding.jaccard()),
        number(finding.containmentA()),
        number(finding.containmentB()),
        Printable.of(finding.a()) + "\t" + Printable.of(finding.b()));
  }

  /** Columns as wide as their widest cell but the last, which is as long as it is. */
  private void table(List<List<String>> rows) {
    int last = rows.get(0).size() - 1;
    int[] widths = new int[last];
    for (List<String> row : rows) {
      for (int i = 0; i < last; i++) {
        widths[i] = Math.max(widths[i], Printable.of(row.get(i)).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder cells = new StringBuilder();
      for (int i = 0; i < last; i++) {
        String cell = Printable.of(row.get(i));
        cells.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
      }
      line("%s%s", cells, row.get(last));
    }
  }

  private static String number(Optional<Double> figure) {
    return figure.map(number -> String.format(Locale.ROOT, "%.4f", number)).orElse(UNKNOWN);
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
