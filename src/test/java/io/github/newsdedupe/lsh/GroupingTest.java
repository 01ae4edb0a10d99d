package io.github.newsdedupe.lsh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupingTest {

  @ParameterizedTest(name = "{0} entries")
  @ValueSource(ints = {0, 1, 2, 511, 512, 513, 5_000, 70_000})
  void entries_are_sorted_by_hash_and_those_of_one_hash_stay_as_they_were(int count) {
    SplittableRandom random = new SplittableRandom(count);
    int hashes = Math.max(1, count / 2);
    int[] values = random.ints(hashes).toArray();
    long[] entries =
        LongStream.range(0, count)
            .map(i -> ((long) values[random.nextInt(hashes)] << 32) | (random.nextInt() & 0xFFFFL))
            .toArray();
    long[] expected =
        LongStream.of(entries)
            .boxed()
            .sorted(Comparator.comparingLong(entry -> entry >>> 32))
            .mapToLong(entry -> entry)
            .toArray();

    Grouping.byHash(entries);

    assertArrayEquals(expected, entries);
  }
}
