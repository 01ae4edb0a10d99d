package io.github.newsdedupe.lsh;

/**
 * The sampled shingles of all articles, cut into parts by their hashes: what {@link Postings}
 * groups, one part after the other, since all of them would take the memory of a second archive.
 */
public interface SampleColumns {

  /** Into how many parts hashes are cut, as a power of two: by their highest bits. */
  int PART_BITS = 6;

  /** The number of parts. */
  int PARTS = 1 << PART_BITS;

  /** The number of articles, which are named by their places. */
  int articles();

  /** How many shingles of an article are sampled. */
  int size(int place);

  /** The sampled shingles whose hashes lie in one part, in any order, as {@link #posting}s. */
  long[] postings(int part);

  /** The part that a hash lies in. */
  static int partOf(int hash) {
    return hash >>> (Integer.SIZE - PART_BITS);
  }

  /** A hash in the upper half and the place of an article that has it in the lower. */
  static long posting(int hash, int place) {
    return ((long) hash << Integer.SIZE) | place;
  }
}
