package io.github.newsdedupe.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShingleSetTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void sizes_and_intersections_are_those_of_java_sets(long seed) {
    SplittableRandom random = new SplittableRandom(seed);

    for (int i = 0; i < 100; i++) {
      long[] a = random.longs(random.nextInt(200), -50, 100).toArray();
      long[] b = random.longs(random.nextInt(200), -50, 100).toArray();
      Set<Long> expected = new HashSet<>(boxed(a));
      expected.retainAll(boxed(b));

      assertEquals(boxed(a).size(), ShingleSet.of(a.clone()).size());
      assertEquals(
          expected.size(), ShingleSet.of(a.clone()).intersectionSize(ShingleSet.of(b.clone())));
    }
  }

  private static Set<Long> boxed(long[] hashes) {
    return LongStream.of(hashes).boxed().collect(Collectors.toSet());
  }
}
