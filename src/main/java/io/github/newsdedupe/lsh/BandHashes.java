package io.github.newsdedupe.lsh;

import io.github.newsdedupe.sketch.Signature;

/**
 * What stays of an article for finding candidates: one 32-bit hash for each band of its signature,
 * and one of its whole text after them, by which a text that is only compared as a whole finds its
 * copies. Equal hashes make a candidate, never a result.
 */
public final class BandHashes {

  private final int[] hashes;

  BandHashes(int[] hashes) {
    this.hashes = hashes;
  }

  /**
   * The hashes of an article.
   *
   * @param signature as long as the banding wants
   * @param wholeText equal for equal cleaned texts
   */
  public static BandHashes of(Signature signature, Banding banding, int wholeText) {
    int[] hashes = new int[banding.bands() + 1];
    for (int band = 0; band < banding.bands(); band++) {
      hashes[band] = signature.bandHash(band * banding.rows(), banding.rows());
    }
    hashes[banding.bands()] = wholeText;
    return new BandHashes(hashes);
  }

  /** Those that {@link #toArray} gave; takes the array over. */
  public static BandHashes ofArray(int[] hashes) {
    return new BandHashes(hashes);
  }

  /** All hashes, that of the whole text last. */
  public int[] toArray() {
    return hashes.clone();
  }

  /** The number of hashes: one for each band, and that of the whole text. */
  public int count() {
    return hashes.length;
  }

  /** The hash of one band; of the whole text after the last. */
  public int hash(int band) {
    return hashes[band];
  }
}
