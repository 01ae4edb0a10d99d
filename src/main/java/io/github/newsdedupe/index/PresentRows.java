package io.github.newsdedupe.index;

import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.store.StoredBlock;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** A block of an index without the articles that were removed. */
final class PresentRows implements StoredBlock {

  private final IndexBlock block;
  private final BitSet removed;
  private final InputFile name;

  PresentRows(IndexBlock block, BitSet removed, InputFile name) {
    this.block = block;
    this.removed = removed;
    this.name = name;
  }

  @Override
  public int size() {
    return block.size();
  }

  private boolean isPresent(int i) {
    return !removed.get(block.first() + i);
  }

  @Override
  public void forEachRow(RowSink sink) {
    RowColumns rows = block.rows();
    List<String> ids = block.ids();
    List<String> sources = block.sourcesOf(rows);
    for (int i = 0; i < block.size(); i++) {
      if (isPresent(i)) {
        Locator locator = new Locator.Stored(name, block.first() + i);
        sink.accept(i, rows.row(i, ids.get(i), sources.get(rows.source(i)), locator));
      }
    }
  }

  @Override
  public Map<String, Integer> heavyRules() {
    return block.heavyRules(this::isPresent);
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
