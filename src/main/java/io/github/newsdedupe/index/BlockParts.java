package io.github.newsdedupe.index;

import io.github.newsdedupe.lsh.SampleColumns;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a block lie: what is read together has a checksum of its own.
 *
 * @param sections of the rows, the ids, the sources, the heavy rules and the chunks of texts; then
 *     of each band, then of each part of the samples
 */
record BlockParts(List<Section> sections) {

  private static final int ROWS = 0;
  private static final int IDS = 1;
  private static final int SOURCES = 2;
  private static final int HEAVY_RULES = 3;
  private static final int CHUNKS = 4;
  private static final int FIRST_BAND = 5;

  BlockParts {
    sections = List.copyOf(sections);
  }

  byte[] encode() {
    byte[] bytes = new byte[sections.size() * Section.BYTES];
    ByteBuffer buffer = Bytes.wrap(bytes);
    sections.forEach(section -> section.putInto(buffer));
    return bytes;
  }

  static BlockParts decode(byte[] bytes) {
    ByteBuffer buffer = Bytes.wrap(bytes);
    List<Section> sections = new ArrayList<>();
    while (buffer.hasRemaining()) {
      sections.add(Section.from(buffer));
    }
    return new BlockParts(sections);
  }

  Section rows() {
    return sections.get(ROWS);
  }

  Section ids() {
    return sections.get(IDS);
  }

  Section sources() {
    return sections.get(SOURCES);
  }

  Section heavyRules() {
    return sections.get(HEAVY_RULES);
  }

  Section chunks() {
    return sections.get(CHUNKS);
  }

  Section band(int band) {
    return sections.get(FIRST_BAND + band);
  }

  Section samples(int part) {
    return sections.get(sections.size() - SampleColumns.PARTS + part);
  }
}
