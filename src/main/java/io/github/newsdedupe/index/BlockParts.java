package io.github.newsdedupe.index;

import static io.github.newsdedupe.index.UnsoundException.require;

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

  /** A hash and whose it is. */
  static final int SAMPLE_BYTES = Integer.BYTES + Character.BYTES;

  BlockParts {
    sections = List.copyOf(sections);
  }

  byte[] encode() {
    byte[] bytes = new byte[sections.size() * Section.BYTES];
    ByteBuffer buffer = Bytes.wrap(bytes);
    sections.forEach(section -> section.putInto(buffer));
    return bytes;
  }

  /**
   * The parts that are listed in these bytes.
   *
   * @param from and
   * @param to between which they lie one behind the other, so that they hold no more than there is
   */
  static BlockParts decode(byte[] bytes, long from, long to) {
    require(bytes.length % Section.BYTES == 0, "half a list of sketches");
    ByteBuffer buffer = Bytes.wrap(bytes);
    List<Section> sections = new ArrayList<>();
    long end = from;
    while (buffer.hasRemaining()) {
      Section section = Section.from(buffer);
      require(section.offset() >= end && section.endsBy(to), "sketches that are nowhere");
      end = section.end();
      sections.add(section);
    }
    BlockParts parts = new BlockParts(sections);
    require(parts.bands() > 0, "too few sketches");
    for (int part = 0; part < SampleColumns.PARTS; part++) {
      require(parts.samples(part).length() % SAMPLE_BYTES == 0, "half a sample");
    }
    return parts;
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

  int bands() {
    return sections.size() - FIRST_BAND - SampleColumns.PARTS;
  }

  Section band(int band) {
    return sections.get(FIRST_BAND + band);
  }

  Section samples(int part) {
    return sections.get(sections.size() - SampleColumns.PARTS + part);
  }
}
