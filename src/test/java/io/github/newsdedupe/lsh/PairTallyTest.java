package io.github.newsdedupe.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
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
    PairTally tally = new PairTally();
    TreeMap<Long, Integer> expected = new TreeMap<>();
    for (LongList chunk : chunks(count)) {
      valuesOf(chunk).forEach(pair -> expected.merge(pair, 1, Integer::sum));
      tally.addAll(chunk);
    }

    CandidatePairs often =
        tally.take(
            (a, b, met) -> met == expected.getOrDefault(CandidatePairs.pair(a, b), 0) && met > 2);

    List<CandidatePair> wanted =
        expected.entrySet().stream()
            .filter(entry -> entry.getValue() > 2)
            .map(e -> new CandidatePair(CandidatePairs.a(e.getKey()), CandidatePairs.b(e.getKey())))
            .toList();
    assertEquals(wanted, pairs(often));
  }

  /** 100,000 pairs are some 60,000 distinct ones of 500 lesser places. */
  @ParameterizedTest(name = "{0} distinct pairs")
  @ValueSource(ints = {1, 200, 20_000, 1_000_000})
  void ranges_of_lesser_places_add_up_to_all_pairs(int most) {
    List<LongList> chunks = chunks(100_000);
    PairTally whole = new PairTally();
    chunks.forEach(whole::addAll);
    LongList inRanges = new LongList();
    int begin = 0;
    int ranges = 0;
    while (begin < PairTally.NO_END) {
      PairTally tally = new PairTally(begin, most);
      chunks.forEach(tally::addAll);
      tally.take((a, b, met) -> true, inRanges);
      assertTrue(begin < tally.end());
      begin = tally.end();
      ranges++;
    }

    assertEquals(pairs(whole.take((a, b, met) -> true)), pairs(CandidatePairs.ofSorted(inRanges)));
    assertEquals(most == 1_000_000, ranges == 1);
  }

  private static List<LongList> chunks(int count) {
    SplittableRandom random = new SplittableRandom(count);
    List<LongList> chunks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i % 1_000 == 0) {
        chunks.add(new LongList());
      }
      int a = random.nextInt(500);
      chunks.get(i / 1_000).add(CandidatePairs.pair(a, a + 1 + random.nextInt(200)));
    }
    return chunks;
  }

  private static List<Long> valuesOf(LongList pairs) {
    return Arrays.stream(pairs.values(), 0, pairs.size()).boxed().toList();
  }

  private static List<CandidatePair> pairs(CandidatePairs pairs) {
    return IntStream.range(0, pairs.size()).mapToObj(pairs::get).toList();
  }

  @Test
  void what_was_taken_is_forgotten() {
    PairTally tally = new PairTally();
    LongList one = new LongList();
    one.add(CandidatePairs.pair(2, 1));
    tally.addAll(one);

    assertEquals(1, tally.take((a, b, met) -> true).size());
    assertEquals(0, tally.take((a, b, met) -> true).size());
  }
}
