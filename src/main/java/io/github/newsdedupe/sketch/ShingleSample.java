package io.github.newsdedupe.sketch;

import java.util.Arrays;

/**
 * Every twelfth shingle of an article, the same ones in every article: those with a low hash
 * (FracMinHash; Irber and others, 2022). Of two articles it shows how much of the shorter stands in
 * the longer, which a signature cannot: an excerpt of a tenth of a story has a Jaccard of .1.
 */
public final class ShingleSample {

  /** An article that is only compared as a whole. */
  public static final ShingleSample NONE = new ShingleSample(new int[0]);

  /**
   * One shingle in so many is sampled. An excerpt of sixty words has some fifty shingles, hence
   * four in the sample, and none with a chance of 1 %. Half as many would miss 12 % of such
   * excerpts, twice as many would take twice the memory: four bytes for each.
   */
  private static final int ONE_IN = 12;

  private static final long LIMIT = Long.divideUnsigned(-1L, ONE_IN);

  private final int[] hashes;

  private ShingleSample(int[] hashes) {
    this.hashes = hashes;
  }

  /** The sample of an article. The lower half of a hash is kept; the upper half is low anyway. */
  public static ShingleSample of(Shingles shingles) {
    int[] hashes = new int[64 + shingles.size() / ONE_IN];
    int size = 0;
    for (int i = 0; i < shingles.size(); i++) {
      if (Long.compareUnsigned(shingles.hash(i), LIMIT) < 0) {
        if (size == hashes.length) {
          hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = (int) shingles.hash(i);
      }
    }
    return new ShingleSample(distinct(hashes, size));
  }

  private static int[] distinct(int[] hashes, int size) {
    Arrays.sort(hashes, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
  }

  /** The sample that {@link #toArray} gave; takes the array over. */
  public static ShingleSample ofArray(int[] hashes) {
    return new ShingleSample(hashes);
  }

  /** All sampled shingles, rising. */
  public int[] toArray() {
    return hashes.clone();
  }

  /** The number of sampled shingles. */
  public int size() {
    return hashes.length;
  }

  /** Sampled shingle {@code i}, in rising order. */
  public int hash(int i) {
    return hashes[i];
  }
}
