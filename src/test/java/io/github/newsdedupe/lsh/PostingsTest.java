package io.github.newsdedupe.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.Sides;
import io.github.newsdedupe.sketch.ShingleSample;
import io.github.newsdedupe.sketch.Shingles;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
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

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostingsTest {

  private static final Postings.Room ROOMY =
      new Postings.Room(Integer.MAX_VALUE, Integer.MAX_VALUE);

  @Test
  void an_excerpt_of_a_tenth_meets_its_story() {
    List<ShingleSample> samples =
        List.of(sample(words(1, 0, 3_000)), sample(words(2, 0, 3_000)), sample(words(2, 0, 300)));

    assertEquals(List.of(new CandidatePair(1, 2)), pairs(samples));
  }

  @Test
  void stories_with_a_paragraph_in_common_do_not_meet() {
    String paragraph = words(3, 0, 200);
    List<ShingleSample> samples =
        List.of(sample(words(1, 0, 1_000) + paragraph), sample(words(2, 0, 1_000) + paragraph));

    assertTrue(shared(samples.get(0), samples.get(1)) > 0);
    assertEquals(List.of(), pairs(samples));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void pairs_are_all_that_share_two_fifths_of_the_lesser_sample(long seed) {
    List<ShingleSample> samples = family(seed, SharedShingle.ALL_PAIRS);
    List<CandidatePair> expected = new ArrayList<>();
    for (int a = 0; a < samples.size(); a++) {
      for (int b = a + 1; b < samples.size(); b++) {
        int lesser = Math.min(samples.get(a).size(), samples.get(b).size());
        int shared = shared(samples.get(a), samples.get(b));
        if (shared > 0 && shared >= .4 * lesser) {
          expected.add(new CandidatePair(a, b));
        }
      }
    }

    assertFalse(expected.isEmpty());
    assertEquals(expected, pairs(samples));
  }

  @Test
  void a_text_that_thousands_have_costs_no_quadratic_work() {
    ShingleSample copy = sample(words(1, 0, 400));
    int count = 5_000;

    List<CandidatePair> pairs = pairs(IntStream.range(0, count).mapToObj(i -> copy).toList());

    assertTrue(pairs.size() <= 4 * count, () -> pairs.size() + " pairs");
    assertEquals(
        count, pairs.stream().flatMap(p -> IntStream.of(p.a(), p.b()).boxed()).distinct().count());
  }

  @Test
  void an_excerpt_of_what_thousands_have_meets_the_longest_of_them() {
    String story = words(1, 0, 600);
    ShingleSample excerpt = sample(words(1, 0, 200));
    List<ShingleSample> samples = new ArrayList<>();
    IntStream.range(0, 300).forEach(i -> samples.add(sample(story)));
    samples.set(200, sample(story + words(2, 0, 600)));
    samples.set(100, excerpt);

    assertTrue(pairs(samples).contains(new CandidatePair(100, 200)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void the_same_articles_always_give_the_same_pairs(long seed) {
    List<ShingleSample> samples = family(seed, 3 * SharedShingle.ALL_PAIRS);

    List<CandidatePair> pairs = pairs(samples);

    assertEquals(pairs, pairs(samples));
    assertEquals(pairs, pairs.stream().distinct().toList());
  }

  @ParameterizedTest(name = "{0} at once")
  @ValueSource(ints = {1, 7, 100})
  void pairs_are_the_same_however_few_postings_are_grouped_at_once(int most) {
    List<ShingleSample> samples = family(most, 3 * SharedShingle.ALL_PAIRS);

    CandidatePairs pairs = Postings.candidatePairs(new Samples(samples), Sides.ONE, most, ROOMY);

    assertEquals(pairs(samples), IntStream.range(0, pairs.size()).mapToObj(pairs::get).toList());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void pairs_are_the_same_when_those_by_chance_are_kept_out(long seed) {
    List<ShingleSample> samples = family(seed, 3 * SharedShingle.ALL_PAIRS);

    CandidatePairs pairs =
        Postings.candidatePairs(
            new Samples(samples), Sides.ONE, 1_000, new Postings.Room(0, Integer.MAX_VALUE));

    assertEquals(pairs(samples), IntStream.range(0, pairs.size()).mapToObj(pairs::get).toList());
  }

  @ParameterizedTest(name = "{0} at once")
  @ValueSource(ints = {30, 1_000, 5_000})
  void pairs_are_the_same_however_few_are_counted_at_once(int most) {
    List<ShingleSample> samples = family(most, 3 * SharedShingle.ALL_PAIRS);

    CandidatePairs pairs =
        Postings.candidatePairs(
            new Samples(samples), Sides.ONE, 1_000, new Postings.Room(Integer.MAX_VALUE, most));

    assertEquals(pairs(samples), IntStream.range(0, pairs.size()).mapToObj(pairs::get).toList());
  }

  @Test
  void articles_without_a_sample_meet_nobody() {
    assertEquals(List.of(), pairs(List.of()));
    assertEquals(List.of(), pairs(List.of(ShingleSample.NONE, ShingleSample.NONE)));
  }

  private static List<CandidatePair> pairs(List<ShingleSample> samples) {
    CandidatePairs pairs = Postings.candidatePairs(new Samples(samples), Sides.ONE);
    return IntStream.range(0, pairs.size()).mapToObj(pairs::get).toList();
  }

  /** Stretches of a few stories. */
  static List<ShingleSample> family(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              int from = random.nextInt(900);
              return sample(words(i % 5, from, random.nextInt(from + 20, 1_000)));
            })
        .toList();
  }

  private static int shared(ShingleSample a, ShingleSample b) {
    Set<Integer> shared = hashes(a);
    shared.retainAll(hashes(b));
    return shared.size();
  }

  private static Set<Integer> hashes(ShingleSample sample) {
    return IntStream.range(0, sample.size())
        .mapToObj(sample::hash)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static ShingleSample sample(String text) {
    Words words = new Words();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    new WordScanner(words).scan(utf8, 0, utf8.length);
    Shingles shingles = new Shingles();
    shingles.fill(words);
    return ShingleSample.of(shingles);
  }

  /** Words of which each story has its own. */
  private static String words(int story, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "s" + story + "w" + i)
        .collect(Collectors.joining(" ", "", " "));
  }
}
