package io.github.newsdedupe.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowSortTest {

  @ParameterizedTest(name = "{0} rows")
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 100, 8_193, 50_000})
  void rows_come_into_the_order_that_sorting_objects_gives(int count) {
    SplittableRandom random = new SplittableRandom(count);
    int[] keys = random.ints(count, 0, Math.max(1, count / 3)).toArray();
    RowSort.Order order =
        (row, other) ->
            keys[row] == keys[other]
                ? Integer.compare(row, other)
                : Integer.compare(keys[row], keys[other]);
    int[] expected =
        IntStream.range(0, count).boxed().sorted(order::compare).mapToInt(row -> row).toArray();
    int[] rows = IntStream.range(0, count).toArray();

    RowSort.sort(rows, order);

    assertArrayEquals(expected, rows);
  }
}
