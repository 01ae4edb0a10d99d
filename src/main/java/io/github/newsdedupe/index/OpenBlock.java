package io.github.newsdedupe.index;

import io.github.newsdedupe.lsh.SampleColumns;
import io.github.newsdedupe.store.SketchBlock;
import io.github.newsdedupe.store.SketchColumns;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A block while articles come in; their texts are in the file already. */
final class OpenBlock {

  private final SketchBlock sketches = new SketchBlock();
  private final RowColumns rows = new RowColumns();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> sources = new HashMap<>();
  private final List<String> sourceNames = new ArrayList<>();
  private final List<String> heavyRules = new ArrayList<>();
  private final List<StoredChunk> chunks = new ArrayList<>();
  private int bands;

  /** Adds an article whose text lies in this chunk. */
  void add(IndexBatch.Entry entry, StoredChunk chunk) {
    if (chunks.isEmpty() || !chunks.get(chunks.size() - 1).equals(chunk)) {
      chunks.add(chunk);
    }
    String source = entry.sketch().source();
    int sourceNumber = sources.computeIfAbsent(source, name -> sourceNames.size());
    if (sourceNumber == sourceNames.size()) {
      sourceNames.add(source);
    }
    entry.sketch().heavyRules().forEach(rule -> heavyRules.add(new HeavyRule(size(), rule).text()));
    rows.add(entry, sourceNumber, chunks.size() - 1);
    sketches.add(ids.size(), entry.sketch());
    ids.add(entry.id());
    bands = entry.sketch().bands().count();
  }

  int size() {
    return ids.size();
  }

  boolean isFull() {
    return sketches.isFull();
  }

  String id(int i) {
    return ids.get(i);
  }

  /** Writes what is known of the articles behind their texts. */
  Manifest.Block writeTo(DataFile file) {
    List<Section> sections = new ArrayList<>();
    sections.add(file.append(rows.encode()));
    sections.add(file.append(Bytes.of(ids)));
    sections.add(file.append(Bytes.of(sourceNames)));
    sections.add(file.append(Bytes.of(heavyRules)));
    byte[] places = new byte[chunks.size() * StoredChunk.BYTES];
    ByteBuffer buffer = Bytes.wrap(places);
    chunks.forEach(chunk -> chunk.putInto(buffer));
    sections.add(file.append(places));
    SketchColumns columns = sketches.toColumns();
    for (int band = 0; band < bands; band++) {
      sections.add(file.append(Bytes.of(columns.hashes(band), size())));
    }
    for (int part = 0; part < SampleColumns.PARTS; part++) {
      sections.add(file.append(Bytes.of(columns.samples(part), columns.holders(part))));
    }
    return new Manifest.Block(file.append(new BlockParts(sections).encode()), size());
  }
}
