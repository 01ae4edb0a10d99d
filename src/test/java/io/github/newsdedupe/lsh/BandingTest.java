package io.github.newsdedupe.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BandingTest {

  @Test
  void the_default_threshold_gives_thirty_five_bands_of_three_rows() {
    assertEquals(new Banding(35, 3), Banding.forThreshold(0.5, 0.99));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1})
  void every_threshold_reaches_its_recall_within_the_longest_signature(double threshold) {
    Banding banding = Banding.forThreshold(threshold, 0.99);

    assertTrue(banding.recallAt(threshold) >= 0.99, () -> banding + " at " + threshold);
    assertTrue(banding.signatureLength() <= 256);
  }

  @Test
  void recall_rises_with_similarity() {
    Banding banding = new Banding(35, 3);

    assertTrue(banding.recallAt(0.2) < banding.recallAt(0.4));
    assertEquals(1, banding.recallAt(1));
    assertEquals(0, banding.recallAt(0));
  }

  @Test
  void a_threshold_too_low_for_its_recall_gets_the_best_there_is() {
    assertEquals(new Banding(256, 1), Banding.forThreshold(0.001, 0.99));
  }

  @Test
  void a_band_without_rows_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Banding(1, 0));
  }
}
