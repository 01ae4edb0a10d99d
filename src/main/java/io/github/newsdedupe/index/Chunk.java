package io.github.newsdedupe.index;

import static io.github.newsdedupe.index.UnsoundException.require;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.util.Arrays;

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

  /**
   * The part of the heap that may be taken for the texts of a chunk, of which one that is an
   * article of its own takes an eighth where it is read. More, and bytes that expand to anything
   * could end the run.
   */
  private static final long LONGEST = Runtime.getRuntime().maxMemory() / 4;

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

  /**
   * The records.
   *
   * @throws UnsoundException if the bytes are no chunk of this length
   */
  byte[] expand() {
    try {
      long said = ZstdDecompressor.getDecompressedSize(compressed, 0, compressed.length);
      require(said == length && length <= LONGEST, "texts of another length");
      byte[] records = new byte[length];
      int found =
          DECOMPRESSORS
              .get()
              .decompress(compressed, 0, compressed.length, records, 0, records.length);
      require(found == length, "texts of another length");
      return records;
    } catch (MalformedInputException e) {
      throw new UnsoundException("no texts");
    }
  }
}
