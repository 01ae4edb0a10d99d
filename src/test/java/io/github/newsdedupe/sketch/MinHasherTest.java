package io.github.newsdedupe.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MinHasherTest {

  private static final int LENGTH = 105;

  private final MinHasher minHasher = new MinHasher(LENGTH);

  /** Band hashes will lie in index files: a change here is a change of their format. */
  @Test
  void signatures_are_stable_across_releases() {
    Signature signature = minHasher.sketch(shingles(LongStream.rangeClosed(1, 200)));

    assertEquals(349998015, signature.bandHash(0, LENGTH));
  }

  /**
   * Over many pairs the share of equal bins must be the Jaccard similarity, for large sets and for
   * briefs of a few shingles alike. Four standard errors: one false alarm in 16,000 seeds.
   */
  @ParameterizedTest(name = "{0} shingles with Jaccard {1}")
  @CsvSource({
    "6, 0.5",
    "10, 0.2",
    "10, 0.9",
    "30, 0.5",
    "100, 0.4",
    "300, 0.5",
    "300, 0.9",
    "2000, 0.7"
  })
  void estimates_are_unbiased_whatever_the_size(int size, double jaccard) {
    SplittableRandom random = new SplittableRandom(size);
    int trials = 400;
    int common = (int) Math.round(size * jaccard);
    double exact = (double) common / size;
    double sum = 0;

    for (int i = 0; i < trials; i++) {
      long[] union = random.longs(size).toArray();
      int onlyA = (size - common) / 2;
      Signature a = minHasher.sketch(shingles(LongStream.of(union).limit(common + onlyA)));
      Signature b =
          minHasher.sketch(
              shingles(
                  LongStream.concat(
                      LongStream.of(union).limit(common),
                      LongStream.of(union).skip(common + onlyA))));
      sum += shareOfEqualBins(a, b);
    }

    double standardError = Math.sqrt(exact * (1 - exact) / LENGTH / trials);
    assertEquals(exact, sum / trials, 4 * standardError);
  }

  @Test
  void order_and_repetition_do_not_matter() {
    Signature once = minHasher.sketch(shingles(LongStream.of(3, 1, 2)));
    Signature often = minHasher.sketch(shingles(LongStream.of(1, 2, 3, 3, 2, 1)));

    assertEquals(1, shareOfEqualBins(once, often));
  }

  @Test
  void a_set_and_a_larger_one_that_holds_it_agree_as_often_as_they_share() {
    Signature small = minHasher.sketch(shingles(LongStream.range(0, 40).map(i -> i * 77_777)));
    Signature large = minHasher.sketch(shingles(LongStream.range(0, 4_000).map(i -> i * 77_777)));

    assertEquals(0.01, shareOfEqualBins(small, large), 0.04);
  }

  @Test
  void nothing_cannot_be_sketched() {
    assertThrows(IllegalArgumentException.class, () -> minHasher.sketch(new Shingles()));
  }

  private static double shareOfEqualBins(Signature a, Signature b) {
    long equal =
        IntStream.range(0, LENGTH).filter(i -> a.bandHash(i, 1) == b.bandHash(i, 1)).count();
    return (double) equal / LENGTH;
  }

  private static Shingles shingles(LongStream hashes) {
    Shingles shingles = new Shingles();
    SplittableRandom mixer = new SplittableRandom(0);
    long salt = mixer.nextLong();
    hashes.forEach(hash -> shingles.add((hash ^ salt) * 0x9E3779B97F4A7C15L));
    return shingles;
  }
}
