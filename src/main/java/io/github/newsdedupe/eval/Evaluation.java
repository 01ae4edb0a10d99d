package io.github.newsdedupe.eval;

import io.github.newsdedupe.report.model.Generator;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How well a report agrees with gold. Its components are the fields of {@code dedupe-eval/1}.
 *
 * @param schema always {@value #SCHEMA}
 * @param generator the program that wrote it
 * @param gold {@code pairs} or {@code clusters}
 * @param counts what the figures are made of
 * @param figures precision and the like
 * @param labels what became of the pairs of each label; empty for clusters
 * @param misses the worst ones: the most similar, then by id
 * @param falseJoins the worst ones: the most similar, then by id
 */
public record Evaluation(
    String schema,
    Generator generator,
    String gold,
    Counts counts,
    Figures figures,
    List<LabelEntry> labels,
    List<PairFinding> misses,
    List<PairFinding> falseJoins) {

  /** The name and version of the format. */
  public static final String SCHEMA = "dedupe-eval/1";

  /** Copies the lists. */
  public Evaluation {
    labels = List.copyOf(labels);
    misses = List.copyOf(misses);
    falseJoins = List.copyOf(falseJoins);
  }

  /**
   * What the figures are made of; all but the first two count pairs.
   *
   * @param articles that the gold file names
   * @param clustered how many of them are in a cluster of the report
   * @param positive pairs that are duplicates
   * @param negative pairs that are different
   * @param uncounted pairs of which either answer is fine
   * @param trueJoins positive pairs that are joined
   * @param misses positive pairs that are not
   * @param falseJoins negative pairs that are joined
   * @param keptApart negative pairs that are not
   */
  public record Counts(
      long articles,
      long clustered,
      long positive,
      long negative,
      long uncounted,
      long trueJoins,
      long misses,
      long falseJoins,
      long keptApart) {}

  /**
   * Figures to four decimals; one that the gold file cannot tell is absent.
   *
   * @param precision the share of the joined pairs that are duplicates
   * @param recall the share of the duplicates that are joined
   * @param f1 their harmonic mean
   * @param adjustedRandIndex the agreement beyond chance
   */
  public record Figures(
      Optional<Double> precision,
      Optional<Double> recall,
      Optional<Double> f1,
      Optional<Double> adjustedRandIndex) {

    /** Tells more than a person can read from a few thousand labels. */
    private static final double UNIT = 10_000;

    static Figures of(Comparison comparison) {
      Confusion confusion = comparison.confusion();
      return new Figures(
          confusion.precision().map(Figures::rounded),
          confusion.recall().map(Figures::rounded),
          confusion.f1().map(Figures::rounded),
          comparison.adjustedRandIndex().map(Figures::rounded));
    }

    private static double rounded(double figure) {
      return Math.round(figure * UNIT) / UNIT;
    }
  }

  /**
   * What became of the pairs of one label.
   *
   * @param label as the file has it
   * @param relation that the file has beside it
   * @param verdict {@code positive}, {@code negative} or {@code uncounted}
   * @param pairs with that label
   * @param joined how many of them one cluster holds
   * @param related how many of them are listed as related
   * @param reported how many the report lists with each relation, wherever
   */
  public record LabelEntry(
      String label,
      Optional<String> relation,
      String verdict,
      int pairs,
      int joined,
      int related,
      Map<String, Integer> reported) {

    /** Copies the map. */
    public LabelEntry {
      reported = Collections.unmodifiableMap(new TreeMap<>(reported));
    }
  }

  /**
   * A pair on which gold and report disagree.
   *
   * @param a the article whose id comes first
   * @param b the other
   * @param label that the gold file has for it
   * @param cluster the id of the cluster that holds both
   * @param relation between them by the report
   * @param jaccard by the report
   * @param containmentA by the report, the share of {@code a}'s shingles that {@code b} holds
   * @param containmentB by the report, the share of {@code b}'s shingles that {@code a} holds
   */
  public record PairFinding(
      String a,
      String b,
      Optional<String> label,
      Optional<String> cluster,
      Optional<String> relation,
      Optional<Double> jaccard,
      Optional<Double> containmentA,
      Optional<Double> containmentB) {}
}
