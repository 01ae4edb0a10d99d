package io.github.newsdedupe.index;

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

  /** The chunks that are listed in these bytes. */
  static List<StoredChunk> all(byte[] bytes) {
    ByteBuffer buffer = Bytes.wrap(bytes);
    List<StoredChunk> chunks = new ArrayList<>();
    while (buffer.hasRemaining()) {
      chunks.add(new StoredChunk(Section.from(buffer), buffer.getInt()));
    }
    return chunks;
  }
}
