package io.github.newsdedupe.lsh;

/** The band hashes of all articles, band by band: what {@link Buckets} groups. */
public interface BandColumns {

  /** The number of articles, which are named by their places. */
  int articles();

  /**
   * The hashes of one band, by place.
   *
   * @param band from 0 on; after the last band comes the hash of the whole text
   * @return an array that is the caller's
   */
  int[] hashes(int band);
}
