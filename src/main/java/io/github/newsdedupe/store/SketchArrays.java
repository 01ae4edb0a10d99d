package io.github.newsdedupe.store;

/**
 * What of a block of sketches may go to a file.
 *
 * @param bands the hashes of each band
 * @param samples shingles, in the order of their parts
 * @param holders which article of the block each of them belongs to
 * @param segmentEnds where each article ends among the segments
 * @param keys of the segments
 * @param lengths of the segments, with their traits
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares blocks, and nobody else holds them.
record SketchArrays(
    int[][] bands, int[] samples, char[] holders, int[] segmentEnds, long[] keys, char[] lengths) {

  /** How much memory or file they take. */
  long bytes() {
    long ofBands = bands.length == 0 ? 0 : (long) bands.length * bands[0].length * Integer.BYTES;
    return ofBands
        + (long) samples.length * (Integer.BYTES + Character.BYTES)
        + (long) segmentEnds.length * Integer.BYTES
        + (long) keys.length * (Long.BYTES + Character.BYTES);
  }
}
