package io.github.newsdedupe.index;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.files.OwnFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;

/**
 * The file with all that an index knows of articles: written at its end alone, and read section by
 * section, each of which is checked whenever it is read.
 */
final class DataFile implements AutoCloseable {

  /**
   * The part of the heap that a section may take: an article may take an eighth. More, and a
   * section that is longer than any that was written would end the run.
   */
  private static final long LONGEST = Runtime.getRuntime().maxMemory() / 4;

  private final Path path;
  private final Optional<FileChannel> channel;
  private final Disk disk;
  private long end;

  private DataFile(Path path, Optional<FileChannel> channel, Disk disk, long end) {
    this.path = path;
    this.channel = channel;
    this.disk = disk;
    this.end = end;
  }

  /** To read what was never written. */
  static DataFile empty(Path path) {
    return new DataFile(path, Optional.empty(), Disk.REAL, 0);
  }

  /**
   * Opens a file to read it.
   *
   * @param length that was committed; there may be more
   * @throws IOException also when it is not there
   */
  static DataFile toRead(Path path, long length) throws IOException {
    return checked(path, FileChannel.open(path, StandardOpenOption.READ), Disk.REAL, length);
  }

  /** Opens a file to add to it; what lies behind the committed length is cut off. */
  static DataFile toWrite(Path path, long length, Disk disk) {
    try {
      FileChannel channel = length == 0 ? begin(path) : OwnFiles.reopen(path);
      DataFile file = checked(path, channel, disk, length);
      channel.truncate(length);
      return file;
    } catch (NoSuchFileException e) {
      throw Damage.in(path, "it is missing");
    } catch (IOException e) {
      throw Damage.unwritable(path, e);
    }
  }

  /** There may be one of a run that was killed before it had committed anything. */
  private static FileChannel begin(Path path) throws IOException {
    try {
      return OwnFiles.createLasting(path);
    } catch (FileAlreadyExistsException e) {
      return OwnFiles.reopen(path);
    }
  }

  private static DataFile checked(Path path, FileChannel channel, Disk disk, long length) {
    DataFile file = new DataFile(path, Optional.of(channel), disk, length);
    try {
      file.requireLength(length);
      return file;
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Fails if there is less of it; tells how much there is. */
  long requireLength(long length) {
    try {
      long size = channel.isPresent() ? channel().size() : 0;
      if (size < length) {
        throw Damage.in(path, "it has " + size + " of " + length + " bytes");
      }
      return size;
    } catch (IOException e) {
      throw Damage.unreadable(path, e);
    }
  }

  private FileChannel channel() {
    return channel.orElseThrow();
  }

  /**
   * What the bytes of a section say, which are those that were written.
   *
   * @param form makes it of them; throws an {@link UnsoundException} if no writer has made them
   */
  <T> T read(Section section, Function<byte[], T> form) {
    byte[] bytes = read(section);
    try {
      return form.apply(bytes);
    } catch (UnsoundException e) {
      throw Damage.in(path, section, e);
    }
  }

  private byte[] read(Section section) {
    try {
      if (!section.endsBy(channel().size())) {
        throw Damage.in(path, "bytes " + section.range() + " are missing");
      }
      requireRoomFor(section.length());
      byte[] bytes = new byte[section.length()];
      fill(bytes, section);
      return bytes;
    } catch (IOException e) {
      throw Damage.unreadable(path, e);
    }
  }

  private void fill(byte[] bytes, Section section) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = channel().read(buffer, section.offset() + buffer.position());
    }
    if (read < 0 || Section.checksumOf(bytes) != section.checksum()) {
      throw Damage.in(path, "bytes " + section.range() + " are not what was written");
    }
  }

  /** Fails unless so many bytes can be held, whatever their number comes from. */
  private void requireRoomFor(int bytes) {
    if (bytes > LONGEST) {
      throw new DedupeException(
          path
              + ": an article of "
              + (bytes >> 20)
              + " MB does not fit into memory; allow more, e.g. --memory 4g");
    }
  }

  /** Writes a section at the end. One writer at a time. */
  Section append(byte[] bytes) {
    try {
      disk.write(channel(), ByteBuffer.wrap(bytes), end);
    } catch (IOException e) {
      throw Damage.unwritable(path, e);
    }
    Section section = new Section(end, bytes.length, Section.checksumOf(bytes));
    end += bytes.length;
    return section;
  }

  void force() {
    try {
      disk.force(channel());
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
      if (channel.isPresent()) {
        channel().close();
      }
    } catch (IOException e) {
      throw Damage.unreadable(path, e);
    }
  }
}
