package io.github.newsdedupe.index;

import io.github.newsdedupe.corpus.IdHash;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The rows of articles by their ids: of each a hash of its id and the checksum of its record, since
 * the ids themselves would take the memory of an archive.
 */
final class IdTable {

  private static final int FREE = -1;

  private long[] hashes;
  private int[] rows;
  private int[] checksums;
  private int size;

  IdTable() {
    make(1 << 10);
  }

  private void make(int capacity) {
    hashes = new long[capacity];
    checksums = new int[capacity];
    rows = new int[capacity];
    Arrays.fill(rows, FREE);
  }

  void put(String id, int row, int checksum) {
    if (++size > rows.length / 2) {
      grow();
    }
    put(IdHash.of(id), row, checksum);
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldRows = rows;
    int[] oldChecksums = checksums;
    make(oldRows.length * 2);
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != FREE) {
        put(oldHashes[i], oldRows[i], oldChecksums[i]);
      }
    }
  }

  private void put(long hash, int row, int checksum) {
    int at = slot(hash);
    while (rows[at] != FREE) {
      at = (at + 1) & (rows.length - 1);
    }
    hashes[at] = hash;
    rows[at] = row;
    checksums[at] = checksum;
  }

  /**
   * Whether an article with this id and this record is there. Both could only be taken for
   * another's if 96 bits agreed.
   *
   * @param counts tells which rows count
   */
  boolean has(String id, int checksum, IntPredicate counts) {
    long hash = IdHash.of(id);
    for (int at = slot(hash); rows[at] != FREE; at = (at + 1) & (rows.length - 1)) {
      if (hashes[at] == hash && checksums[at] == checksum && counts.test(rows[at])) {
        return true;
      }
    }
    return false;
  }

  /**
   * The row with this id; negative if there is none.
   *
   * @param hasId tells which rows count and have the id
   */
  int find(String id, IntPredicate hasId) {
    long hash = IdHash.of(id);
    for (int at = slot(hash); rows[at] != FREE; at = (at + 1) & (rows.length - 1)) {
      if (hashes[at] == hash && hasId.test(rows[at])) {
        return rows[at];
      }
    }
    return FREE;
  }

  private int slot(long hash) {
    return (int) (hash ^ (hash >>> Integer.SIZE)) & (rows.length - 1);
  }
}
