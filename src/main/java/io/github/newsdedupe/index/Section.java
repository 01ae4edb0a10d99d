package io.github.newsdedupe.index;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A stretch of the data file.
 *
 * @param offset of its first byte
 * @param length in bytes
 * @param checksum of them
 */
record Section(long offset, int length, int checksum) {

  /** The bytes that one takes where others are listed. */
  static final int BYTES = Long.BYTES + 2 * Integer.BYTES;

  static int checksumOf(byte[] bytes) {
    return checksumOf(bytes, 0, bytes.length);
  }

  static int checksumOf(byte[] bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }

  void putInto(ByteBuffer buffer) {
    buffer.putLong(offset).putInt(length).putInt(checksum);
  }

  static Section from(ByteBuffer buffer) {
    return new Section(buffer.getLong(), buffer.getInt(), buffer.getInt());
  }

  /** Where it ends, if it is {@link #endsBy sound}. */
  long end() {
    return offset + length;
  }

  /** Whether it is a stretch of a file of this length. */
  boolean endsBy(long fileLength) {
    return offset >= 0 && length >= 0 && offset <= fileLength - length;
  }

  /** As people are told. */
  String range() {
    return offset + " to " + (offset + length);
  }
}
