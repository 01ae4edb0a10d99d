package io.github.newsdedupe.lsh;

import io.github.newsdedupe.sketch.Signature;

/**
 * What stays of a signature: one 32-bit hash a band. Equal hashes make a candidate, never a result.
 */
public final class BandHashes {

  private final int[] hashes;

  BandHashes(int[] hashes) {
    this.hashes = hashes;
  }

  /** The band hashes of a signature as long as the banding wants. */
  public static BandHashes of(Signature signature, Banding banding) {
    int[] hashes = new int[banding.bands()];
    for (int band = 0; band < hashes.length; band++) {
      hashes[band] = signature.bandHash(band * banding.rows(), banding.rows());
    }
    return new BandHashes(hashes);
  }

  /** The hash of one band. */
  public int hash(int band) {
    return hashes[band];
  }
}
