package io.github.newsdedupe.index;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.util.Arrays;
import java.util.Optional;

/**
 * Records of articles, compressed together.
 *
 * @param compressed the bytes
 * @param length of the records
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares chunks.
record Chunk(byte[] compressed, int length) {

  /**
   * Bytes of records that make a chunk. More, and whoever reads one article mostly waits for others
   * to be expanded; fewer, and less is known when it is compressed, so that an index is larger.
   */
  static final int SIZE = 1 << 15;

  private static final ThreadLocal<ZstdCompressor> COMPRESSORS =
      ThreadLocal.withInitial(ZstdCompressor::new);

  private static final ThreadLocal<ZstdDecompressor> DECOMPRESSORS =
      ThreadLocal.withInitial(ZstdDecompressor::new);

  static Chunk of(byte[] records) {
    ZstdCompressor compressor = COMPRESSORS.get();
    byte[] room = new byte[compressor.maxCompressedLength(records.length)];
    int length = compressor.compress(records, 0, records.length, room, 0, room.length);
    return new Chunk(Arrays.copyOf(room, length), records.length);
  }

  /** The records; none if the bytes are no chunk of this length. */
  Optional<byte[]> expand() {
    byte[] records = new byte[length];
    try {
      int found =
          DECOMPRESSORS
              .get()
              .decompress(compressed, 0, compressed.length, records, 0, records.length);
      return Optional.of(records).filter(whole -> found == length);
    } catch (MalformedInputException e) {
      return Optional.empty();
    }
  }
}
