package io.github.newsdedupe.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How a file may be compressed: its first bytes tell, whatever its name is. */
enum Compression {
  GZIP(".gz", 0x1F8B0800, 0xFFFFFF00),
  ZSTD(".zst", 0x28B52FFD, 0xFFFFFFFF),
  /** As pzstd writes it, with a frame before the first that is to be skipped. */
  ZSTD_IN_PARTS(".zst", 0x502A4D18, 0xF0FFFFFF);

  /** As many bytes as tell. */
  private static final int MAGIC_LENGTH = 4;

  private final String suffix;
  private final int magic;
  private final int mask;

  /**
   * A format.
   *
   * @param suffix of names
   * @param magic the first bytes
   * @param mask the bits of them that count
   */
  Compression(String suffix, int magic, int mask) {
    this.suffix = suffix;
    this.magic = magic;
    this.mask = mask;
  }

  /** A stream of what was compressed; it throws {@link DamagedException}. */
  InputStream decompress(InputStream in) {
    return this == GZIP ? new GzipStream(in) : new ZstdStream(in);
  }

  /** The same bytes, decompressed if they are compressed. */
  static InputStream decompressed(InputStream in) throws IOException {
    byte[] start = in.readNBytes(MAGIC_LENGTH);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), in);
    return of(start, start.length).map(found -> found.decompress(all)).orElse(all);
  }

  /** Whether a file is compressed. */
  static boolean isCompressed(Path file) throws IOException {
    try (InputStream in = Descriptors.open(() -> Files.newInputStream(file))) {
      byte[] start = in.readNBytes(MAGIC_LENGTH);
      return of(start, start.length).isPresent();
    }
  }

  /** What the first bytes say. */
  static Optional<Compression> of(byte[] bytes, int length) {
    int first = length < MAGIC_LENGTH ? 0 : ByteBuffer.wrap(bytes).getInt();
    for (Compression compression : values()) {
      if ((first & compression.mask) == compression.magic) {
        return Optional.of(compression);
      }
    }
    return Optional.empty();
  }

  /** Whether a name ends like that of a compressed file. */
  static boolean isNamed(String name) {
    return plainName(name).length() < name.length();
  }

  /** The name that a file has when it is decompressed. */
  static String plainName(String name) {
    for (Compression compression : values()) {
      int end = name.length() - compression.suffix.length();
      if (name.regionMatches(true, end, compression.suffix, 0, compression.suffix.length())) {
        return name.substring(0, end);
      }
    }
    return name;
  }
}
