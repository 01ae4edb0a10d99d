package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Passes zstd data on, frame by frame (RFC 8878, section 3.1), and looks at their headers: the
 * decompressor would hold as much memory as a header asks for, and knows no frames that are to be
 * skipped, such as those of pzstd. Data that is cut short it passes on as far as it goes.
 */
final class ZstdFrames extends BulkStream {

  /** What the decompressor supports, and what zstd uses up to its level 19. */
  private static final long MAX_WINDOW = 1 << 23;

  private static final int ZSTD = 0xFD2FB528;
  private static final int SKIPPABLE = 0x184D2A50;
  private static final int SKIPPABLE_MASK = 0xFFFFFFF0;

  private static final int MAGIC = 4;
  private static final int BLOCK_HEADER = 3;
  private static final int CHECKSUM = 4;
  private static final int LONGEST_HEADER = 18;
  private static final int RUN_LENGTH_BLOCK = 1;

  private enum Part {
    FRAME,
    BLOCK,
    CHECKSUM
  }

  private final InputStream in;

  /** A header that was looked at and is still to be passed on. */
  private final ByteBuffer header =
      ByteBuffer.allocate(LONGEST_HEADER).order(ByteOrder.LITTLE_ENDIAN).limit(0);

  /** How many bytes after it are passed on without a look. */
  private long unseen;

  private Part next = Part.FRAME;
  private boolean hasChecksum;
  private boolean atEnd;
  private boolean cut;

  ZstdFrames(InputStream in) {
    this.in = in;
  }

  @Override
  int readSome(byte[] bytes, int offset, int length) throws IOException {
    while (!header.hasRemaining() && unseen == 0) {
      if (atEnd) {
        return -1;
      }
      readHeader();
    }
    if (header.hasRemaining()) {
      int count = Math.min(length, header.remaining());
      header.get(bytes, offset, count);
      return count;
    }
    int read = in.read(bytes, offset, (int) Math.min(length, unseen));
    cut |= read < 0;
    atEnd |= read < 0;
    unseen = read < 0 ? 0 : unseen - read;
    return read;
  }

  /** Whether the data ends within a frame, once it has been read to its end. */
  boolean isCut() {
    return cut;
  }

  private void readHeader() throws IOException {
    header.clear().limit(0);
    switch (next) {
      case FRAME -> readFrameHeader();
      case BLOCK -> readBlockHeader();
      case CHECKSUM -> {
        more(CHECKSUM);
        next = Part.FRAME;
      }
    }
  }

  /** Reads so many bytes to the header; false if there are fewer. */
  private boolean more(int bytes) throws IOException {
    int read = in.readNBytes(header.array(), header.limit(), bytes);
    header.limit(header.limit() + read);
    atEnd = read < bytes;
    cut = atEnd && (next != Part.FRAME || header.limit() > 0);
    return !atEnd;
  }

  private void readFrameHeader() throws IOException {
    if (!more(MAGIC)) {
      return;
    }
    int magic = header.getInt(0);
    if ((magic & SKIPPABLE_MASK) == SKIPPABLE) {
      if (more(Integer.BYTES)) {
        passOver(Integer.toUnsignedLong(header.getInt(MAGIC)));
      }
    } else if (magic != ZSTD) {
      throw new DamagedException("the zstd data is damaged (something else follows)");
    } else if (more(1)) {
      readDescribedHeader(header.get(MAGIC) & 0xFF);
    }
  }

  private void passOver(long bytes) throws IOException {
    header.limit(0);
    long left = bytes;
    byte[] buffer = new byte[1 << 12];
    while (left > 0 && !atEnd) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      atEnd = read < 0;
      left -= Math.max(0, read);
    }
    cut = left > 0;
  }

  /** Reads the rest of a header: the window, or else the size is there; the dictionary may be. */
  private void readDescribedHeader(int descriptor) throws IOException {
    boolean single = (descriptor & 0x20) != 0;
    int sizeFlag = descriptor >> 6;
    int window = single ? 0 : 1;
    int dictionary = (1 << (descriptor & 3)) / 2;
    int size = sizeFlag == 0 && !single ? 0 : 1 << sizeFlag;
    hasChecksum = (descriptor & 4) != 0;
    int at = header.limit();
    next = Part.BLOCK;
    if (more(window + dictionary + size)) {
      checkDictionary(number(at + window, dictionary));
      checkWindow(single ? sizeOf(at + dictionary, size) : windowOf(header.get(at) & 0xFF));
    }
  }

  private static void checkDictionary(long dictionary) throws IOException {
    if (dictionary != 0) {
      throw new DamagedException("the zstd data needs a dictionary: decompress it first");
    }
  }

  private static void checkWindow(long bytes) throws IOException {
    if (bytes < 0 || bytes > MAX_WINDOW) {
      throw new DamagedException(
          "the zstd data needs a window of more than 8 MiB: decompress it first");
    }
  }

  private long sizeOf(int at, int bytes) {
    return number(at, bytes) + (bytes == 2 ? 256 : 0);
  }

  private static long windowOf(int described) {
    long base = 1L << (10 + (described >> 3));
    return base + base / 8 * (described & 7);
  }

  private long number(int at, int bytes) {
    long number = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      number = number << Byte.SIZE | (header.get(at + i) & 0xFF);
    }
    return number;
  }

  private void readBlockHeader() throws IOException {
    if (!more(BLOCK_HEADER)) {
      return;
    }
    int block = (int) number(0, BLOCK_HEADER);
    boolean last = (block & 1) != 0;
    boolean runLength = (block >> 1 & 3) == RUN_LENGTH_BLOCK;
    unseen = runLength ? 1 : block >> 3;
    if (last) {
      next = hasChecksum ? Part.CHECKSUM : Part.FRAME;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
