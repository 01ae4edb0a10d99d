package io.github.newsdedupe.engine;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.lsh.Banding;
import io.github.newsdedupe.report.model.Generator;
import java.util.ArrayList;
import java.util.List;

/**
 * How surely a run finds the pairs of each similarity, as {@code dedupe explain} tells it. Its
 * components are the fields of {@code dedupe-explain/1}.
 *
 * @param schema always {@value #SCHEMA}
 * @param generator the program that wrote it
 * @param threshold the least Jaccard similarity of near-duplicates
 * @param recallTarget the chance with which a pair at the threshold is to be found
 * @param bands of a signature, chosen from the two
 * @param rows of a band
 * @param curve by similarity, the threshold included
 */
public record RecallCurve(
    String schema,
    Generator generator,
    double threshold,
    double recallTarget,
    int bands,
    int rows,
    List<Point> curve) {

  /** The name and version of the format. */
  public static final String SCHEMA = "dedupe-explain/1";

  /** Points from 0 to 1: one each .05. */
  private static final int STEPS = 20;

  /** Four decimals tell what matters, and are the same with every mathematical library. */
  private static final double UNIT = 10_000;

  /**
   * The chance of one similarity. Each way of finding candidates has a field of its own.
   *
   * @param similarity of a pair
   * @param byJaccard the chance that a pair of this Jaccard shares a band
   */
  public record Point(double similarity, double byJaccard) {}

  /** Copies the list. */
  public RecallCurve {
    curve = List.copyOf(curve);
  }

  /** The curve of a run with these options. */
  public static RecallCurve of(DedupeOptions options, String version) {
    Banding banding = Stages.bandingOf(options);
    return new RecallCurve(
        SCHEMA,
        new Generator("dedupe", version),
        options.threshold(),
        options.recall(),
        banding.bands(),
        banding.rows(),
        curve(banding, options.threshold()));
  }

  private static List<Point> curve(Banding banding, double threshold) {
    List<Point> curve = new ArrayList<>();
    double last = 0;
    for (int step = 1; step <= STEPS; step++) {
      double similarity = step / (double) STEPS;
      if (last < threshold && threshold < similarity) {
        curve.add(point(banding, threshold));
      }
      curve.add(point(banding, similarity));
      last = similarity;
    }
    return curve;
  }

  private static Point point(Banding banding, double jaccard) {
    return new Point(jaccard, Math.round(banding.recallAt(jaccard) * UNIT) / UNIT);
  }

  /** Whether even the longest signature misses the target at the threshold. */
  public boolean missesTarget() {
    return new Banding(bands, rows).recallAt(threshold) < recallTarget;
  }
}
