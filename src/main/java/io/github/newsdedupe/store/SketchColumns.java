package io.github.newsdedupe.store;

import java.util.Arrays;
import java.util.Optional;

/** The sketches of some thousand articles, column by column, in memory or in a file. */
public final class SketchColumns implements BlockColumns {

  private final int[] rows;

  /** Where each part ends among the samples. */
  private final int[] partEnds;

  private Optional<SketchArrays> inMemory;
  private Optional<SpilledArrays> inFile = Optional.empty();

  SketchColumns(int[] rows, int[] partEnds, SketchArrays arrays) {
    this.rows = rows;
    this.partEnds = partEnds;
    this.inMemory = Optional.of(arrays);
  }

  /** The memory that spilling would give back. */
  long bytes() {
    return inMemory.map(SketchArrays::bytes).orElse(0L);
  }

  /** Moves to a file what is in memory. */
  void spillTo(SpillFile file) {
    inFile = inMemory.map(arrays -> SpilledArrays.write(arrays, file)).or(() -> inFile);
    inMemory = Optional.empty();
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public int row(int i) {
    return rows[i];
  }

  @Override
  public int[] hashes(int band) {
    return inMemory
        .map(arrays -> arrays.bands()[band])
        .orElseGet(() -> inFile.orElseThrow().hashes(band, rows.length));
  }

  @Override
  public int sampleCount(int part) {
    return partEnds[part] - partStart(part);
  }

  private int partStart(int part) {
    return part == 0 ? 0 : partEnds[part - 1];
  }

  @Override
  public int[] samples(int part) {
    int from = partStart(part);
    int to = partEnds[part];
    return inMemory
        .map(arrays -> Arrays.copyOfRange(arrays.samples(), from, to))
        .orElseGet(() -> inFile.orElseThrow().samples(from, to));
  }

  @Override
  public char[] holders(int part) {
    int from = partStart(part);
    int to = partEnds[part];
    return inMemory
        .map(arrays -> Arrays.copyOfRange(arrays.holders(), from, to))
        .orElseGet(() -> inFile.orElseThrow().holders(from, to));
  }

  /** The segments of all articles of the block. */
  BlockSegments segments() {
    return inMemory
        .map(arrays -> new BlockSegments(arrays.segmentEnds(), arrays.keys(), arrays.lengths()))
        .orElseGet(() -> inFile.orElseThrow().segments(rows.length));
  }
}
