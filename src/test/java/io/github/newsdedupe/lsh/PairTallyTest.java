package io.github.newsdedupe.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PairTallyTest {

  /** From fewer than are gathered at a time to several times as many. */
  @ParameterizedTest(name = "{0} pairs")
  @ValueSource(ints = {0, 1, 1_000, 66_000, 400_000})
  void every_pair_is_counted_as_often_as_it_is_met(int count) {
    SplittableRandom random = new SplittableRandom(count);
    PairTally tally = new PairTally();
    TreeMap<Long, Integer> expected = new TreeMap<>();
    long[] chunk = new long[1_000];
    int size = 0;
    for (int i = 0; i < count; i++) {
      int a = random.nextInt(500);
      chunk[size++] = CandidatePairs.pair(a, a + 1 + random.nextInt(200));
      expected.merge(chunk[size - 1], 1, Integer::sum);
      if (size == chunk.length || i == count - 1) {
        tally.addAll(chunk, size);
        size = 0;
      }
    }

    CandidatePairs often =
        tally.take(
            (a, b, met) -> met == expected.getOrDefault(CandidatePairs.pair(a, b), 0) && met > 2);

    List<CandidatePair> wanted =
        expected.entrySet().stream()
            .filter(entry -> entry.getValue() > 2)
            .map(e -> new CandidatePair(CandidatePairs.a(e.getKey()), CandidatePairs.b(e.getKey())))
            .toList();
    assertEquals(wanted, IntStream.range(0, often.size()).mapToObj(often::get).toList());
  }

  @Test
  void what_was_taken_is_forgotten() {
    PairTally tally = new PairTally();
    tally.addAll(new long[] {CandidatePairs.pair(2, 1)}, 1);

    assertEquals(1, tally.take((a, b, met) -> true).size());
    assertEquals(0, tally.take((a, b, met) -> true).size());
  }
}
