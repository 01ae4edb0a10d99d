package io.github.newsdedupe.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BucketsTest {

  private static final Banding BANDING = new Banding(4, 2);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void pairs_are_all_that_agree_in_some_band(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<BandHashes> articles =
        IntStream.range(0, 120)
            .mapToObj(i -> new BandHashes(random.ints(5, -20, 20).toArray()))
            .toList();
    TreeSet<String> expected = new TreeSet<>();
    for (int a = 0; a < articles.size(); a++) {
      for (int b = a + 1; b < articles.size(); b++) {
        if (agree(articles.get(a), articles.get(b))) {
          expected.add(new CandidatePair(a, b).toString());
        }
      }
    }

    List<CandidatePair> pairs = pairs(articles);

    assertEquals(expected.size(), pairs.size());
    pairs.forEach(pair -> assertTrue(expected.contains(pair.toString()), pair::toString));
  }

  @Test
  void a_giant_bucket_costs_a_star_and_a_chain() {
    List<BandHashes> articles = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      articles.add(new BandHashes(new int[] {7, i, -i, ~i, i}));
    }

    List<CandidatePair> pairs = pairs(articles);

    assertTrue(pairs.size() < 2 * articles.size() + 128 * 128, () -> "pairs: " + pairs.size());
    assertTrue(pairs.contains(new CandidatePair(0, 9_999)));
    assertTrue(pairs.contains(new CandidatePair(9_998, 9_999)));
  }

  @ParameterizedTest(name = "{0} hashes, {1} pairs at once")
  @CsvSource({"1, 2000000000", "7, 100000", "100, 300000", "2999, 1000000"})
  void pairs_are_the_same_however_few_are_held_at_once(int hashes, int pairsAtOnce) {
    SplittableRandom random = new SplittableRandom(hashes);
    List<BandHashes> articles =
        IntStream.range(0, 3_000)
            .mapToObj(i -> new BandHashes(random.ints(5).map(hash -> hash % 10 << 27).toArray()))
            .toList();

    CandidatePairs pairs =
        Buckets.candidatePairs(
            new Bands(articles), BANDING, Sides.ONE, new Buckets.Room(hashes, pairsAtOnce));

    assertEquals(pairs(articles), IntStream.range(0, pairs.size()).mapToObj(pairs::get).toList());
  }

  private static List<CandidatePair> pairs(List<BandHashes> articles) {
    CandidatePairs pairs = Buckets.candidatePairs(new Bands(articles), BANDING, Sides.ONE);
    return IntStream.range(0, pairs.size()).mapToObj(pairs::get).toList();
  }

  private static boolean agree(BandHashes a, BandHashes b) {
    return IntStream.range(0, 5).anyMatch(band -> a.hash(band) == b.hash(band));
  }
}
