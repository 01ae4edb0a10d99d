package io.github.newsdedupe.lsh;

/** The sketches of an archive, block by block: what {@link Probe} looks through. */
public interface ArchiveColumns {

  /** How many blocks there are. */
  int blocks();

  /** The row of the first article of a block. */
  int first(int block);

  /** The hashes of one band, article by article. */
  int[] hashes(int block, int band);

  /** The sampled shingles of a block whose hashes lie in one part. */
  int[] samples(int block, int part);

  /** Which article of the block each of them belongs to. */
  char[] holders(int block, int part);

  /** Whether the article in this row counts. */
  boolean isPresent(int row);

  /** How many shingles of the article in this row are sampled. */
  int sampleSize(int row);
}
