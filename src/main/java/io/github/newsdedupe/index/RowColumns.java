package io.github.newsdedupe.index;

import static io.github.newsdedupe.index.UnsoundException.require;

import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.store.ArticleRow;
import io.github.newsdedupe.store.SketchedArticle;
import java.util.Arrays;
import java.util.OptionalLong;

/** The numbers of the articles of a block, row by row. */
final class RowColumns {

  private static final int TEXT = 0;
  private static final int LENGTH = 1;
  private static final int SHINGLES = 2;
  private static final int SAMPLE = 3;
  private static final int SOURCE = 4;
  private static final int DAY = 5;
  private static final int FLAGS = 6;
  private static final int RECORD = 7;
  private static final int RECORD_LENGTH = 8;
  private static final int CHUNK = 9;
  private static final int START = 10;
  private static final int ORIGIN = 11;
  private static final int WIDTH = 13;

  /** Of an index by a program that did not keep where articles really lie. */
  private static final int OLDER_WIDTH = ORIGIN;

  /** Of what there is nothing or more. */
  private static final int[] COUNTS = {
    LENGTH, SHINGLES, SAMPLE, SOURCE, RECORD_LENGTH, CHUNK, START
  };

  private static final int THIN = 1;
  private static final int SUSPECT = 1 << 1;

  private static final int NO_DAY = Integer.MIN_VALUE;

  private final int width;
  private int[] values;
  private int size;

  RowColumns() {
    this(new int[WIDTH * 64], WIDTH, 0);
  }

  private RowColumns(int[] values, int width, int size) {
    this.values = values;
    this.width = width;
    this.size = size;
  }

  /**
   * The rows in these bytes.
   *
   * @param size how many there are
   */
  static RowColumns decode(byte[] bytes, int size) {
    int width = bytes.length / Integer.BYTES / size;
    require(
        (width == WIDTH || width == OLDER_WIDTH) && bytes.length == size * width * Integer.BYTES,
        "another number of articles");
    RowColumns rows = new RowColumns(Bytes.ints(bytes, size * width), width, size);
    for (int column : COUNTS) {
      for (int i = 0; i < size; i++) {
        require(rows.get(i, column) >= 0, "less than nothing");
      }
    }
    return rows;
  }

  byte[] encode() {
    return Bytes.of(values, size * WIDTH);
  }

  /**
   * Adds an article.
   *
   * @param source the number of its source in the block
   * @param chunk the number of its chunk in the block
   */
  void add(IndexBatch.Entry entry, int source, int chunk) {
    if ((size + 1) * WIDTH > values.length) {
      values = Arrays.copyOf(values, values.length * 2);
    }
    SketchedArticle sketch = entry.sketch();
    size++;
    set(TEXT, sketch.checksum());
    set(LENGTH, sketch.length());
    set(SHINGLES, sketch.shingles());
    set(SAMPLE, sketch.sample().size());
    set(SOURCE, source);
    set(DAY, sketch.day().isPresent() ? (int) sketch.day().getAsLong() : NO_DAY);
    set(FLAGS, (sketch.thin() ? THIN : 0) | (sketch.suspect() ? SUSPECT : 0));
    set(RECORD, entry.checksum());
    set(RECORD_LENGTH, entry.length());
    set(CHUNK, chunk);
    set(START, entry.start());
    set(ORIGIN, (int) entry.origin());
    set(ORIGIN + 1, (int) (entry.origin() >>> Integer.SIZE));
  }

  private void set(int column, int value) {
    values[(size - 1) * WIDTH + column] = value;
  }

  private int get(int i, int column) {
    return values[i * width + column];
  }

  /** Where each article really lies, as a number; 0 where that is not known. */
  long[] origins() {
    long[] origins = new long[size];
    for (int i = 0; i < size && width == WIDTH; i++) {
      long high = (long) get(i, ORIGIN + 1) << Integer.SIZE;
      origins[i] = high | Integer.toUnsignedLong(get(i, ORIGIN));
    }
    return origins;
  }

  int size() {
    return size;
  }

  int source(int i) {
    return get(i, SOURCE);
  }

  /** How many sources there must be. */
  int sources() {
    int most = 0;
    for (int i = 0; i < size; i++) {
      most = Math.max(most, source(i));
    }
    return size == 0 ? 0 : most + 1;
  }

  int sampleSize(int i) {
    return get(i, SAMPLE);
  }

  /** The checksum of the record of article {@code i}. */
  int record(int i) {
    return get(i, RECORD);
  }

  /** Where the records lie: of each its chunk, its start in it and its length. */
  int[] records() {
    int[] records = new int[size * 3];
    for (int i = 0; i < size; i++) {
      records[3 * i] = get(i, CHUNK);
      records[3 * i + 1] = get(i, START);
      records[3 * i + 2] = get(i, RECORD_LENGTH);
    }
    return records;
  }

  /** What the table of a run keeps of article {@code i}. */
  ArticleRow row(int i, String id, String source, Locator locator) {
    int day = get(i, DAY);
    return new ArticleRow(
        id,
        locator,
        source,
        day == NO_DAY ? OptionalLong.empty() : OptionalLong.of(day),
        get(i, LENGTH),
        get(i, SHINGLES),
        get(i, SAMPLE),
        (get(i, FLAGS) & THIN) != 0,
        (get(i, FLAGS) & SUSPECT) != 0,
        get(i, TEXT));
  }
}
