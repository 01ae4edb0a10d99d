package io.github.newsdedupe.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShingleSampleTest {

  private static final int SHINGLES = 60_000;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void one_shingle_in_twelve_is_sampled(long seed) {
    ShingleSample sample = sample(new SplittableRandom(seed).longs(SHINGLES));
    double standardError = Math.sqrt(SHINGLES / 12.0 * 11 / 12);

    assertEquals(SHINGLES / 12.0, sample.size(), 4 * standardError);
  }

  @Test
  void what_is_sampled_of_an_excerpt_is_what_is_sampled_of_the_story_there() {
    long[] story = new SplittableRandom(1).longs(3_000).toArray();
    Set<Integer> ofStory = hashes(sample(LongStream.of(story)));
    Set<Integer> ofExcerpt = hashes(sample(LongStream.of(story).skip(1_000).limit(600)));
    Set<Integer> ofRest =
        hashes(
            sample(
                LongStream.concat(
                    LongStream.of(story).limit(1_000), LongStream.of(story).skip(1_600))));

    Set<Integer> both = new HashSet<>(ofExcerpt);
    both.addAll(ofRest);

    assertTrue(ofExcerpt.size() > 20);
    assertEquals(ofStory, both);
  }

  @Test
  void a_sample_is_sorted_and_without_repetitions() {
    long[] story = new SplittableRandom(2).longs(3_000).toArray();

    ShingleSample sample = sample(LongStream.concat(LongStream.of(story), LongStream.of(story)));

    assertEquals(hashes(sample(LongStream.of(story))), hashes(sample));
    assertTrue(
        IntStream.range(1, sample.size()).allMatch(i -> sample.hash(i - 1) < sample.hash(i)));
  }

  @Test
  void nothing_is_sampled_of_nothing() {
    assertEquals(0, sample(LongStream.empty()).size());
    assertEquals(0, ShingleSample.NONE.size());
  }

  private static Set<Integer> hashes(ShingleSample sample) {
    return IntStream.range(0, sample.size())
        .mapToObj(sample::hash)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ShingleSample sample(LongStream hashes) {
    Shingles shingles = new Shingles();
    hashes.forEach(shingles::add);
    return ShingleSample.of(shingles);
  }
}
