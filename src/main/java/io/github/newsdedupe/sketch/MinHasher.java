package io.github.newsdedupe.sketch;

import java.util.Arrays;

/**
 * Makes MinHash signatures by Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup, FOCS 2017,
 * algorithm 1); made for one thread, as it owns its work array.
 *
 * <p>In round {@code r} every shingle is hashed into one of {@code length} bins and the least hash
 * of the round stays there, unless an earlier round has filled the bin. After {@code length} random
 * rounds come {@code length} more that fill bin {@code r} from every shingle, so that none stays
 * empty. An article of more shingles than a few times {@code length} needs one or two rounds
 * ({@code StagesBenchmark} measures one); one of ten needs some fifty, each of ten steps.
 *
 * <p>Unlike one-permutation hashing with borrowed bins, a bin agrees between two sets with exactly
 * their Jaccard similarity however small they are and however different in size, and the bins vary
 * no more than independent ones: short briefs are found as surely as long stories.
 */
public final class MinHasher {

  private static final long EMPTY = Long.MAX_VALUE;

  /** Changing it changes every signature. */
  private static final long SEED = 0x2545F4914F6CDD1DL;

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final long[] bins;

  /** Signatures of this many bins; at least one. */
  public MinHasher(int length) {
    bins = new long[length];
  }

  /** The signature of at least one shingle. Repetitions do not matter, nor does the order. */
  public Signature sketch(Shingles shingles) {
    if (shingles.size() == 0) {
      throw new IllegalArgumentException("nothing to sketch");
    }
    Arrays.fill(bins, EMPTY);
    fillFirst(shingles);
    int empty = countEmpty();
    for (int round = 1; empty > 0; round++) {
      empty -= fill(shingles, round);
    }
    int[] values = new int[bins.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (int) bins[i];
    }
    return new Signature(values);
  }

  /**
   * Runs the first round. Every other shingle lowers a bin, which no processor can foresee: taking
   * the least by arithmetic, for both are positive, is twice as fast as asking.
   */
  private void fillFirst(Shingles shingles) {
    for (int i = 0; i < shingles.size(); i++) {
      long hash = mix(shingles.hash(i) ^ SEED);
      int bin = (int) (((hash >>> 32) * bins.length) >>> 32);
      long less = (hash & 0xFFFF_FFFFL) - bins[bin];
      bins[bin] += less & (less >> 63);
    }
  }

  private int countEmpty() {
    int empty = 0;
    for (long bin : bins) {
      empty += bin == EMPTY ? 1 : 0;
    }
    return empty;
  }

  /**
   * Runs a later round; returns how many bins it filled. A bin keeps the round in its upper half,
   * so that the comparison alone prefers earlier rounds.
   */
  private int fill(Shingles shingles, int round) {
    int filled = 0;
    long roundSeed = SEED + round * GOLDEN_GAMMA;
    long roundBits = (long) round << 32;
    boolean last = round >= bins.length;
    for (int i = 0; i < shingles.size(); i++) {
      long hash = mix(shingles.hash(i) ^ roundSeed);
      int bin = last ? round - bins.length : (int) (((hash >>> 32) * bins.length) >>> 32);
      long value = roundBits | (hash & 0xFFFF_FFFFL);
      if (value < bins[bin]) {
        filled += bins[bin] == EMPTY ? 1 : 0;
        bins[bin] = value;
      }
    }
    return filled;
  }

  /** One multiplication and two shifts suffice: shingle hashes are well mixed already. */
  private static long mix(long hash) {
    long h = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return h ^ (h >>> 32);
  }
}
