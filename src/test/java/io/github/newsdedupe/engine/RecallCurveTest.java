package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.lsh.Banding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecallCurveTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 0.5, 0.55, 0.9, 1})
  void its_bands_are_those_of_a_run(double threshold) {
    Banding banding = new Stages(options(threshold), RuleSet.builtIn()).banding();

    RecallCurve curve = curve(threshold);

    assertEquals(banding, new Banding(curve.bands(), curve.rows()));
  }

  @Test
  void it_has_a_point_each_twentieth() {
    List<Double> twentieths = IntStream.rangeClosed(1, 20).mapToObj(i -> i / 20.0).toList();

    assertEquals(twentieths, similarities(curve(0.15)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.333, 0.51, 0.999})
  void a_threshold_between_two_points_has_its_own(double threshold) {
    List<Double> similarities = similarities(curve(threshold));

    assertEquals(21, similarities.size());
    assertTrue(similarities.contains(threshold));
    assertEquals(similarities.stream().sorted().toList(), similarities);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.8})
  void each_chance_is_that_of_the_bands(double threshold) {
    RecallCurve curve = curve(threshold);
    Banding banding = new Banding(curve.bands(), curve.rows());

    curve
        .curve()
        .forEach(
            point -> assertEquals(banding.recallAt(point.similarity()), point.byJaccard(), 5e-5));
  }

  @Test
  void a_threshold_that_the_longest_signature_cannot_serve_is_told() {
    assertTrue(curve(0.01).missesTarget());
    assertFalse(curve(0.5).missesTarget());
  }

  private static List<Double> similarities(RecallCurve curve) {
    return curve.curve().stream().map(RecallCurve.Point::similarity).toList();
  }

  private static RecallCurve curve(double threshold) {
    return RecallCurve.of(options(threshold), "1");
  }

  private static DedupeOptions options(double threshold) {
    return DedupeOptions.ofThreshold(threshold);
  }
}
