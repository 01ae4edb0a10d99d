package io.github.newsdedupe.store;

/**
 * The arrays of a block in a file, one after the other in the order of {@link SketchArrays}.
 *
 * @param file that holds them
 * @param start of the first
 * @param bandLength how many hashes of each band were written
 * @param bands how many bands
 * @param samples how many
 * @param segmentCount how many
 */
record SpilledArrays(
    SpillFile file, long start, int bandLength, int bands, int samples, int segmentCount) {

  static SpilledArrays write(SketchArrays arrays, SpillFile file) {
    int bandLength = arrays.bands().length == 0 ? 0 : arrays.bands()[0].length;
    long start;
    try (SpillFile.Writer writer = file.append()) {
      start = writer.position();
      for (int[] band : arrays.bands()) {
        writer.write(band);
      }
      writer.write(arrays.samples());
      writer.write(arrays.holders());
      writer.write(arrays.segmentEnds());
      writer.write(arrays.keys());
      writer.write(arrays.lengths());
    }
    return new SpilledArrays(
        file,
        start,
        bandLength,
        arrays.bands().length,
        arrays.samples().length,
        arrays.keys().length);
  }

  int[] hashes(int band, int size) {
    return file.readInts(start + (long) band * bandLength * Integer.BYTES, size);
  }

  int[] samples(int from, int to) {
    return file.readInts(startOfSamples() + (long) from * Integer.BYTES, to - from);
  }

  char[] holders(int from, int to) {
    return file.readChars(startOfHolders() + (long) from * Character.BYTES, to - from);
  }

  BlockSegments segments(int size) {
    long ends = startOfHolders() + (long) samples * Character.BYTES;
    long keys = ends + (long) size * Integer.BYTES;
    long lengths = keys + (long) segmentCount * Long.BYTES;
    return new BlockSegments(
        file.readInts(ends, size),
        file.readLongs(keys, segmentCount),
        file.readChars(lengths, segmentCount));
  }

  private long startOfSamples() {
    return start + (long) bands * bandLength * Integer.BYTES;
  }

  private long startOfHolders() {
    return startOfSamples() + (long) samples * Integer.BYTES;
  }
}
