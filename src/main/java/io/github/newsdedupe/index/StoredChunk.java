package io.github.newsdedupe.index;

import static io.github.newsdedupe.index.UnsoundException.require;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A chunk of texts in the data file.
 *
 * @param section that holds it
 * @param length of the texts when they are expanded
 */
record StoredChunk(Section section, int length) {

  static final int BYTES = Section.BYTES + Integer.BYTES;

  void putInto(ByteBuffer buffer) {
    section.putInto(buffer);
    buffer.putInt(length);
  }

  /**
   * The chunks that are listed in these bytes.
   *
   * @param limit before which all of them lie, one behind the other
   */
  static List<StoredChunk> all(byte[] bytes, long limit) {
    require(bytes.length % BYTES == 0, "half a list of texts");
    ByteBuffer buffer = Bytes.wrap(bytes);
    List<StoredChunk> chunks = new ArrayList<>();
    long end = 0;
    while (buffer.hasRemaining()) {
      StoredChunk chunk = new StoredChunk(Section.from(buffer), buffer.getInt());
      require(
          chunk.section.offset() >= end && chunk.section.endsBy(limit) && chunk.length >= 0,
          "texts that are nowhere");
      end = chunk.section.end();
      chunks.add(chunk);
    }
    return chunks;
  }
}
