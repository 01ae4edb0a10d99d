package io.github.newsdedupe.synthetic;

import java.util.SplittableRandom;

/** Independent streams of random numbers, told apart by what they are for. */
enum Seeds {
  VOCABULARY(1),
  ORDER(2),
  RUNS(3),
  STORY(4),
  COPY(5),
  OUTLET(6),
  DRESS(7),
  TYPOGRAPHY(8),
  TITLE(9),
  DATE(10),
  SAMPLE(11);

  private final long salt;

  Seeds(int number) {
    salt = 0x9E3779B97F4A7C15L * number;
  }

  /** The stream for one thing of this kind. */
  SplittableRandom random(long seed, long number) {
    return new SplittableRandom(mix(seed, number));
  }

  /** A number for one thing of this kind; all of its bits are as good as random. */
  long mix(long seed, long number) {
    return scramble(scramble(seed + salt) + number);
  }

  /** Number {@code choices} is not reached; for few choices the bias is beyond notice. */
  int choose(long seed, long number, int choices) {
    return (int) ((mix(seed, number) >>> 33) % choices);
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
  static long scramble(long number) {
    long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
