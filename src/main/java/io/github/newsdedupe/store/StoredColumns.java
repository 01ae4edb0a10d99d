package io.github.newsdedupe.store;

import java.util.Arrays;

/** A stored block and the rows of its articles in the table. */
final class StoredColumns implements BlockColumns {

  private static final int REMOVED = -1;

  private final StoredBlock block;
  private final int[] rows;

  /** Adds the articles of a block to a table. */
  StoredColumns(StoredBlock block, ArticleTable table) {
    this.block = block;
    this.rows = new int[block.size()];
    Arrays.fill(rows, REMOVED);
    block.forEachRow((i, row) -> rows[i] = table.add(row));
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
    return block.hashes(band);
  }

  @Override
  public int sampleCount(int part) {
    return block.sampleCount(part);
  }

  @Override
  public int[] samples(int part) {
    return block.samples(part);
  }

  @Override
  public char[] holders(int part) {
    return block.holders(part);
  }
}
