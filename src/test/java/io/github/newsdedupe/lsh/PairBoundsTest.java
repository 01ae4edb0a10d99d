package io.github.newsdedupe.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PairBoundsTest {

  @Test
  void no_pair_was_met_more_often_than_its_bound() {
    SplittableRandom random = new SplittableRandom(6);
    for (int bits = 5; bits <= 20; bits++) {
      PairBounds bounds = new PairBounds(bits);
      Map<Long, Integer> counts = new HashMap<>();
      LongList pairs = new LongList();
      for (int i = 0; i < 1_000; i++) {
        long pair = CandidatePairs.pair(random.nextInt(20), 20 + random.nextInt(20));
        pairs.add(pair);
        counts.merge(pair, 1, Integer::sum);
      }

      bounds.addAll(pairs);

      counts.forEach(
          (pair, count) -> assertTrue(bounds.of(pair) >= Math.min(count, PairBounds.MOST)));
    }
  }

  @Test
  void with_counters_enough_the_bound_is_the_count() {
    PairBounds bounds = new PairBounds(24);
    LongList pairs = new LongList();
    for (int a = 0; a < 5; a++) {
      for (int times = 0; times < a; times++) {
        pairs.add(CandidatePairs.pair(a, 1_000_000 + a));
      }
    }

    bounds.addAll(pairs);

    for (int a = 0; a < 5; a++) {
      assertEquals(Math.min(a, 3), bounds.of(CandidatePairs.pair(a, 1_000_000 + a)));
    }
  }
}
