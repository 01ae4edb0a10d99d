package io.github.newsdedupe.eval;

import io.github.newsdedupe.eval.Evaluation.Counts;
import io.github.newsdedupe.eval.Evaluation.Figures;
import io.github.newsdedupe.report.model.Generator;
import io.github.newsdedupe.report.model.ReportedPairs;
import java.util.Optional;
import java.util.SortedSet;

/** Holds a report against gold. */
public final class Evaluator {

  private final ReportedPairs report;
  private final Gold gold;
  private final Joins joins;
  private final SortedSet<String> articles;

  /** For one report and one gold file. */
  public Evaluator(ReportedPairs report, Gold gold) {
    this.report = report;
    this.gold = gold;
    this.joins = new Joins(report);
    this.articles = gold.articles();
  }

  /**
   * All figures, and the pairs to look at first.
   *
   * @param worst how many misses and how many false joins to list at most
   */
  public Evaluation evaluate(int worst, String version) {
    Comparison comparison =
        gold instanceof Gold.Clusters clusters
            ? new ClusterComparison(clusters, joins)
            : new PairComparison((Gold.Pairs) gold, joins);
    Worst misses = new Worst(joins, worst);
    Worst falseJoins = new Worst(joins, worst);
    comparison.addMisses(misses);
    comparison.addFalseJoins(falseJoins);
    return new Evaluation(
        Evaluation.SCHEMA,
        new Generator("dedupe", version),
        gold instanceof Gold.Clusters ? "clusters" : "pairs",
        counts(comparison),
        Figures.of(comparison),
        comparison.labels(),
        misses.findings(),
        falseJoins.findings());
  }

  private Counts counts(Comparison comparison) {
    Confusion confusion = comparison.confusion();
    return new Counts(
        articles.size(),
        articles.stream().filter(article -> joins.clusterOf(article).isPresent()).count(),
        confusion.positive(),
        confusion.negative(),
        comparison.uncounted(),
        confusion.trueJoins(),
        confusion.misses(),
        confusion.falseJoins(),
        confusion.keptApart());
  }

  /**
   * What looks like gold for another report, or for the same articles under other paths. Articles
   * in no cluster and no pair are not named in a report, so a single unknown id means nothing.
   */
  public Optional<String> warning() {
    boolean strangers = !report.clusters().isEmpty() && articles.stream().noneMatch(joins::isNamed);
    if (!strangers) {
      return Optional.empty();
    }
    return Optional.of(
        "no article of PAIRS occurs in REPORT: ids in REPORT look like '"
            + report.clusters().get(0).representative()
            + "'; in PAIRS like '"
            + articles.first()
            + "'");
  }
}
