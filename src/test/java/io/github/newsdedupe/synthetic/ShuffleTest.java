package io.github.newsdedupe.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShuffleTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 1_000, 4_096, 65_537})
  void every_number_stands_in_one_place(int bound) {
    Shuffle shuffle = new Shuffle(7, bound);
    BitSet seen = new BitSet();

    for (int place = 0; place < bound; place++) {
      int number = shuffle.at(place);
      seen.set(number);
      assertEquals(place, shuffle.placeOf(number));
    }

    assertEquals(bound, seen.cardinality());
    assertEquals(bound, seen.length());
  }

  @Test
  void neighbours_do_not_stay_neighbours() {
    Shuffle shuffle = new Shuffle(7, 100_000);

    double distance =
        IntStream.range(1, 100_000)
            .map(place -> Math.abs(shuffle.at(place) - shuffle.at(place - 1)))
            .average()
            .orElseThrow();

    assertTrue(distance > 30_000 && distance < 36_000, () -> "average distance " + distance);
  }

  @Test
  void the_largest_archives_have_an_order_too() {
    Shuffle shuffle = new Shuffle(7, 1_500_000_000);

    assertEquals(1_499_999_999, shuffle.placeOf(shuffle.at(1_499_999_999)));
  }
}
