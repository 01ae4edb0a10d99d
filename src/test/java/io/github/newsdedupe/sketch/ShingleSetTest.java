package io.github.newsdedupe.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShingleSetTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void sizes_and_intersections_are_those_of_java_sets(long seed) {
    SplittableRandom random = new SplittableRandom(seed);

    for (int i = 0; i < 100; i++) {
      long[] a = hashes(random);
      long[] b = hashes(random);
      Set<Long> common = new HashSet<>(boxed(a));
      common.retainAll(boxed(b));

      assertEquals(boxed(a).size(), set(a).size());
      assertEquals(common.size(), set(a).intersectionSize(set(b)));
      for (int needed = 1; needed <= common.size() + 2; needed++) {
        assertEquals(needed <= common.size(), set(a).shares(needed, set(b)));
      }
      for (long hash : b) {
        assertEquals(common.contains(hash), set(a).contains(hash));
      }
    }
  }

  @Test
  void only_the_first_of_the_hashes_count() {
    assertEquals(2, ShingleSet.of(new long[] {7, 7, 8, 9}, 3).size());
    assertEquals(0, ShingleSet.of(new long[] {7}, 0).size());
  }

  /** Mixed ones as those of shingles are, and small ones that all want the same places. */
  private static long[] hashes(SplittableRandom random) {
    long factor = random.nextBoolean() ? 1 : 0x9E3779B97F4A7C15L;
    return random.longs(random.nextInt(200), -50, 100).map(hash -> hash * factor).toArray();
  }

  private static ShingleSet set(long[] hashes) {
    return ShingleSet.of(hashes, hashes.length);
  }

  private static Set<Long> boxed(long[] hashes) {
    return LongStream.of(hashes).boxed().collect(Collectors.toSet());
  }
}
