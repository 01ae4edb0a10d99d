package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdjustedRandTest {

  private static final Set<String> ITEMS = Set.of("a", "b", "c", "d", "e", "f");

  @Test
  void partitions_that_are_the_same_but_for_names_agree() {
    assertEquals(
        1, AdjustedRand.index(ITEMS, Map.of("a", "1", "b", "1"), Map.of("b", "x", "a", "x")));
  }

  /** 15 pairs, 6 together here and 7 there, 4 in both: (4 - 2.8) / (6.5 - 2.8). */
  @Test
  void of_two_partitions_chance_is_taken_off() {
    Map<String, String> one = Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "2", "f", "2");
    Map<String, String> other = Map.of("a", "1", "b", "1", "c", "1", "d", "1", "e", "2", "f", "2");

    assertEquals(1.2 / 3.7, AdjustedRand.index(ITEMS, one, other), 1e-12);
  }
}
