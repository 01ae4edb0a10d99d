package io.github.newsdedupe.store;

import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.lsh.BandHashes;
import io.github.newsdedupe.lsh.SampleColumns;
import io.github.newsdedupe.sketch.ShingleSample;
import java.util.Arrays;

/** The sketches of some thousand articles while they come in, one by one. */
public final class SketchBlock {

  /**
   * Articles of a block. More, and more of the memory is in the block that is being filled; fewer,
   * and columns on a disk lie in small pieces.
   */
  public static final int CAPACITY = 4_096;

  private final int[] rows = new int[CAPACITY];
  private int size;
  private int[][] bands = {};
  private int[] samples = new int[CAPACITY];

  /** Which of the rows each sampled shingle belongs to. */
  private char[] holders = new char[CAPACITY];

  private int sampleCount;

  /** Where each row ends among the segments. */
  private final int[] segmentEnds = new int[CAPACITY];

  private long[] keys = new long[CAPACITY];
  private char[] lengths = new char[CAPACITY];

  /** Adds an article; the block must not be full. */
  public void add(int row, SketchedArticle article) {
    rows[size] = row;
    addBands(article.bands());
    addSample(article.sample());
    segmentEnds[size] = size == 0 ? 0 : segmentEnds[size - 1];
    article.segments().ifPresent(this::addSegments);
    size++;
  }

  private void addBands(BandHashes hashes) {
    if (bands.length == 0) {
      bands = new int[hashes.count()][CAPACITY];
    }
    for (int band = 0; band < bands.length; band++) {
      bands[band][size] = hashes.hash(band);
    }
  }

  private void addSample(ShingleSample sample) {
    int end = sampleCount + sample.size();
    if (end > samples.length) {
      samples = Arrays.copyOf(samples, end * 2);
      holders = Arrays.copyOf(holders, end * 2);
    }
    for (int i = 0; i < sample.size(); i++) {
      samples[sampleCount] = sample.hash(i);
      holders[sampleCount++] = (char) size;
    }
  }

  private void addSegments(ArticleSegments segments) {
    int from = segmentEnds[size];
    int end = from + segments.size();
    if (end > keys.length) {
      keys = Arrays.copyOf(keys, end * 2);
      lengths = Arrays.copyOf(lengths, end * 2);
    }
    segments.copyTo(keys, lengths, from);
    segmentEnds[size] = end;
  }

  /** Whether it takes no more. */
  public boolean isFull() {
    return size == CAPACITY;
  }

  /** Begins anew, with the room that it has grown to: columns hold nothing of it but bands. */
  void clear() {
    bands = new int[0][];
    sampleCount = 0;
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The same by column; samples come into the order of their parts. */
  public SketchColumns toColumns() {
    int[] partEnds = partStarts();
    int[] sorted = new int[sampleCount];
    char[] sortedHolders = new char[sampleCount];
    for (int i = 0; i < sampleCount; i++) {
      int at = partEnds[SampleColumns.partOf(samples[i])]++;
      sorted[at] = samples[i];
      sortedHolders[at] = holders[i];
    }
    int segments = size == 0 ? 0 : segmentEnds[size - 1];
    return new SketchColumns(
        Arrays.copyOf(rows, size),
        partEnds,
        new SketchArrays(
            bands,
            sorted,
            sortedHolders,
            Arrays.copyOf(segmentEnds, size),
            Arrays.copyOf(keys, segments),
            Arrays.copyOf(lengths, segments)));
  }

  private int[] partStarts() {
    int[] starts = new int[SampleColumns.PARTS];
    for (int i = 0; i < sampleCount; i++) {
      starts[SampleColumns.partOf(samples[i])]++;
    }
    int start = 0;
    for (int part = 0; part < starts.length; part++) {
      int count = starts[part];
      starts[part] = start;
      start += count;
    }
    return starts;
  }
}
