package io.github.newsdedupe.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeySetTest {

  /** From none to several for each bit of the filter. */
  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {0, 1, 2, 100, 10_000})
  void it_holds_what_a_set_of_java_holds(int count) {
    SplittableRandom random = new SplittableRandom(count);
    long[] some = random.longs(count).toArray();
    long[] others = random.longs(count / 2).map(key -> key | 1).toArray();
    Set<Long> expected =
        LongStream.concat(LongStream.of(some), LongStream.of(others))
            .boxed()
            .collect(Collectors.toSet());

    KeySet keys = new KeySet(some, others);

    LongStream.of(some).forEach(key -> assertEquals(true, keys.test(key)));
    LongStream.of(others).forEach(key -> assertEquals(true, keys.test(key)));
    for (int i = 0; i < 10_000; i++) {
      // Keys next to one that is held set the same bit.
      long key = count == 0 || i % 2 == 0 ? random.nextLong() : some[i % count] + i % 3;
      assertEquals(expected.contains(key), keys.test(key));
    }
  }
}
