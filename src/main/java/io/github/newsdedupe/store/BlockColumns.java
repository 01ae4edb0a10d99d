package io.github.newsdedupe.store;

/** The sketches of some thousand articles, column by column. */
interface BlockColumns {

  int size();

  /** The row of article {@code i} in the table; negative if it is not there. */
  int row(int i);

  /** The hashes of one band, at least {@link #size}; not to be changed. */
  int[] hashes(int band);

  /** The number of sampled shingles in one part. */
  int sampleCount(int part);

  /** The sampled shingles of one part. */
  int[] samples(int part);

  /** Which article of the block each sampled shingle of a part belongs to. */
  char[] holders(int part);
}
