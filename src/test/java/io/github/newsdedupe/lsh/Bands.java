package io.github.newsdedupe.lsh;

import java.util.List;

/** Band hashes as columns. */
record Bands(List<BandHashes> bands) implements BandColumns {

  @Override
  public int articles() {
    return bands.size();
  }

  @Override
  public int[] hashes(int band) {
    return bands.stream().mapToInt(hashes -> hashes.hash(band)).toArray();
  }
}
