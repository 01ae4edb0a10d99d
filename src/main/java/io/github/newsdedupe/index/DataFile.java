package io.github.newsdedupe.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The file with all that an index knows of articles: written at its end alone, and read section by
 * section, each of which is checked whenever it is read.
 */
final class DataFile implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;
  private final Disk disk;
  private long end;

  private DataFile(Path path, FileChannel channel, Disk disk, long end) {
    this.path = path;
    this.channel = channel;
    this.disk = disk;
    this.end = end;
  }

  /**
   * Opens a file to read it.
   *
   * @param length that was committed; there may be more
   * @throws IOException also when it is not there
   */
  static DataFile toRead(Path path, long length) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    return checked(new DataFile(path, channel, Disk.REAL, length), length);
  }

  /** Opens a file to add to it; what lies behind the committed length is cut off. */
  static DataFile toWrite(Path path, long length, Disk disk) {
    Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (length == 0) {
      options.add(StandardOpenOption.CREATE);
    }
    try {
      FileChannel channel = FileChannel.open(path, options);
      DataFile file = checked(new DataFile(path, channel, disk, length), length);
      channel.truncate(length);
      return file;
    } catch (NoSuchFileException e) {
      throw Damage.in(path, "it is missing");
    } catch (IOException e) {
      throw Damage.unwritable(path, e);
    }
  }

  private static DataFile checked(DataFile file, long length) throws IOException {
    long size = file.channel.size();
    if (size < length) {
      file.close();
      throw Damage.in(file.path, "it has " + size + " of " + length + " bytes");
    }
    return file;
  }

  /** The bytes of a section, which are those that were written. */
  byte[] read(Section section) {
    return readIfWhole(section)
        .orElseThrow(() -> Damage.in(path, "bytes " + section.range() + " have changed"));
  }

  /** The bytes of a section; none if they are not those that were written. */
  Optional<byte[]> readIfWhole(Section section) {
    byte[] bytes = new byte[section.length()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, section.offset() + buffer.position()) < 0) {
          return Optional.empty();
        }
      }
    } catch (IOException e) {
      throw Damage.unreadable(path, e);
    }
    return Optional.of(bytes).filter(read -> Section.checksumOf(read) == section.checksum());
  }

  /** Writes a section at the end. One writer at a time. */
  Section append(byte[] bytes) {
    try {
      disk.write(channel, ByteBuffer.wrap(bytes), end);
    } catch (IOException e) {
      throw Damage.unwritable(path, e);
    }
    Section section = new Section(end, bytes.length, Section.checksumOf(bytes));
    end += bytes.length;
    return section;
  }

  void force() {
    try {
      disk.force(channel);
    } catch (IOException e) {
      throw Damage.unwritable(path, e);
    }
  }

  /** How long it is, or how much of it counts. */
  long length() {
    return end;
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw Damage.unreadable(path, e);
    }
  }
}
