package io.github.newsdedupe.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.Sides;
import io.github.newsdedupe.sketch.ShingleSample;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Candidates of two sides, held against those of one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoSidesTest {

  private static final Banding BANDING = new Banding(4, 2);

  /** As many articles share a hash here as are still all paired. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void pairs_by_bands_are_those_across_sides(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<BandHashes> articles =
        IntStream.range(0, 120)
            .mapToObj(i -> new BandHashes(random.ints(5, -20, 20).toArray()))
            .toList();
    Sides sides = parted(120, random.nextInt(2, 6));

    List<CandidatePair> pairs = byBands(articles, sides);

    assertEquals(across(byBands(articles, Sides.ONE), sides), pairs);
    assertFalse(pairs.isEmpty());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void pairs_by_samples_are_those_across_sides(long seed) {
    List<ShingleSample> samples = family(seed, SharedShingle.ALL_PAIRS);
    Sides sides = parted(SharedShingle.ALL_PAIRS, 3);

    List<CandidatePair> pairs = bySamples(samples, sides);

    assertEquals(across(bySamples(samples, Sides.ONE), sides), pairs);
    assertFalse(pairs.isEmpty());
  }

  @ParameterizedTest(name = "{0} at once")
  @ValueSource(ints = {1, 7, 100})
  void pairs_are_the_same_however_few_are_grouped_at_once(int most) {
    List<ShingleSample> samples = family(most, 5 * SharedShingle.ALL_PAIRS);
    Sides sides = parted(samples.size(), 2);

    CandidatePairs pairs =
        Postings.candidatePairs(
            new Samples(samples), sides, most, new Postings.Room(0, Integer.MAX_VALUE));

    assertEquals(bySamples(samples, sides), listed(pairs));
  }

  @Test
  void a_side_that_is_full_of_its_own_copies_makes_no_pairs() {
    List<BandHashes> articles = copies(3_000);
    Sides sides = Sides.against(places(0, 3_000));

    assertEquals(List.of(), byBands(articles, sides));
  }

  @Test
  void one_article_meets_all_of_thousands_that_share_its_band() {
    Sides sides = Sides.against(places(1, 5_000));

    assertEquals(4_999, byBands(copies(5_000), sides).size());
  }

  @Test
  void a_giant_bucket_costs_no_more_than_with_one_side_and_leaves_nobody_out() {
    int count = 10_000;
    Sides sides = parted(count, 2);

    List<CandidatePair> pairs = byBands(copies(count), sides);

    assertTrue(pairs.size() <= 2 * count, () -> pairs.size() + " pairs");
    assertEquals(pairs, across(pairs, sides));
    assertEquals(count / 2, own(pairs, sides).size());
  }

  @Test
  void a_text_that_thousands_of_both_sides_have_costs_no_quadratic_work() {
    ShingleSample copy = family(1, 1).get(0);
    int count = 5_000;
    Sides sides = parted(count, 2);

    List<CandidatePair> pairs =
        bySamples(IntStream.range(0, count).mapToObj(i -> copy).toList(), sides);

    assertTrue(pairs.size() <= 4 * count, () -> pairs.size() + " pairs");
    assertEquals(pairs, across(pairs, sides));
    assertEquals(count / 2, own(pairs, sides).size());
  }

  private static List<CandidatePair> listed(CandidatePairs pairs) {
    return IntStream.range(0, pairs.size()).mapToObj(pairs::get).toList();
  }

  private static List<CandidatePair> byBands(List<BandHashes> articles, Sides sides) {
    CandidatePairs pairs = Buckets.candidatePairs(new Bands(articles), BANDING, sides);
    return listed(pairs);
  }

  private static List<CandidatePair> bySamples(List<ShingleSample> samples, Sides sides) {
    CandidatePairs pairs = Postings.candidatePairs(new Samples(samples), sides);
    return listed(pairs);
  }

  private static List<CandidatePair> across(List<CandidatePair> pairs, Sides sides) {
    return pairs.stream()
        .filter(pair -> sides.isAgainst(pair.a()) != sides.isAgainst(pair.b()))
        .toList();
  }

  private static Set<Integer> own(List<CandidatePair> pairs, Sides sides) {
    return pairs.stream()
        .map(pair -> sides.isAgainst(pair.a()) ? pair.b() : pair.a())
        .collect(Collectors.toSet());
  }

  /** Of so many articles, one in so many is held against the others. */
  private static Sides parted(int count, int oneIn) {
    BitSet against = new BitSet();
    IntStream.range(0, count).filter(place -> place % oneIn == 0).forEach(against::set);
    return Sides.against(against);
  }

  private static BitSet places(int from, int to) {
    BitSet places = new BitSet();
    places.set(from, to);
    return places;
  }

  /** Articles that agree in one band. */
  private static List<BandHashes> copies(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new BandHashes(new int[] {7, i, -i, ~i, i}))
        .toList();
  }

  private static List<ShingleSample> family(long seed, int count) {
    return PostingsTest.family(seed, count);
  }
}
