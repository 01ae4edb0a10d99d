package io.github.newsdedupe.store;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.files.OwnFiles;
import io.github.newsdedupe.files.TemporaryFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A file for what does not fit into memory: written at its end, read anywhere, gone with the run.
 *
 * <p>Arrays pass through small direct buffers: those that Java makes for itself are as large as the
 * arrays, and it keeps them.
 */
final class SpillFile implements AutoCloseable {

  private static final int BUFFER = 1 << 18;

  private final TemporaryFiles files;
  private final Path path;
  private final FileChannel channel;
  private final ThreadLocal<ByteBuffer> buffers =
      ThreadLocal.withInitial(
          () -> ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.nativeOrder()));
  private long end;

  private SpillFile(TemporaryFiles files, Path path, FileChannel channel) {
    this.files = files;
    this.path = path;
    this.channel = channel;
  }

  /** Makes a new file in a folder. */
  static SpillFile in(WorkFolder folder) {
    TemporaryFiles files = folder.newFiles();
    try {
      Path path = files.create("spill");
      return new SpillFile(files, path, OwnFiles.reopen(path));
    } catch (IOException e) {
      throw failure(folder.path(), e);
    }
  }

  private static DedupeException failure(Path where, IOException e) {
    return new DedupeException(
        where
            + ": cannot keep what does not fit into memory: "
            + DedupeException.reasonOf(e)
            + "; name another folder with --work, or give more --memory",
        e);
  }

  /** Writes at the end of the file. One writer at a time. */
  final class Writer implements AutoCloseable {
    private final ByteBuffer buffer = buffers.get().clear();

    /** Where the next value goes. */
    long position() {
      return end + buffer.position();
    }

    void write(int[] values) {
      for (int from = 0; from < values.length; ) {
        int count = room(values.length - from, Integer.BYTES);
        buffer.asIntBuffer().put(values, from, count);
        from += passed(count * Integer.BYTES) / Integer.BYTES;
      }
    }

    void write(long[] values) {
      for (int from = 0; from < values.length; ) {
        int count = room(values.length - from, Long.BYTES);
        buffer.asLongBuffer().put(values, from, count);
        from += passed(count * Long.BYTES) / Long.BYTES;
      }
    }

    void write(char[] values) {
      for (int from = 0; from < values.length; ) {
        int count = room(values.length - from, Character.BYTES);
        buffer.asCharBuffer().put(values, from, count);
        from += passed(count * Character.BYTES) / Character.BYTES;
      }
    }

    void write(byte[] values) {
      for (int from = 0; from < values.length; ) {
        int count = room(values.length - from, Byte.BYTES);
        buffer.put(values, from, count);
        from += count;
      }
    }

    /** How many values fit into the buffer; makes room for one if there is none. */
    private int room(int wanted, int width) {
      if (buffer.remaining() < width) {
        flush();
      }
      return Math.min(wanted, buffer.remaining() / width);
    }

    private int passed(int bytes) {
      buffer.position(buffer.position() + bytes);
      return bytes;
    }

    private void flush() {
      buffer.flip();
      try {
        while (buffer.hasRemaining()) {
          end += channel.write(buffer, end);
        }
      } catch (IOException e) {
        throw failure(path, e);
      }
      buffer.clear();
    }

    @Override
    public void close() {
      flush();
    }
  }

  /** A writer at the end of the file. */
  Writer append() {
    return new Writer();
  }

  int[] readInts(long from, int count) {
    int[] values = new int[count];
    for (int at = 0; at < count; ) {
      ByteBuffer buffer =
          read(from + (long) at * Integer.BYTES, (count - at) * (long) Integer.BYTES);
      int some = buffer.remaining() / Integer.BYTES;
      buffer.asIntBuffer().get(values, at, some);
      at += some;
    }
    return values;
  }

  long[] readLongs(long from, int count) {
    long[] values = new long[count];
    for (int at = 0; at < count; ) {
      ByteBuffer buffer = read(from + (long) at * Long.BYTES, (count - at) * (long) Long.BYTES);
      int some = buffer.remaining() / Long.BYTES;
      buffer.asLongBuffer().get(values, at, some);
      at += some;
    }
    return values;
  }

  char[] readChars(long from, int count) {
    char[] values = new char[count];
    for (int at = 0; at < count; ) {
      long left = (count - at) * (long) Character.BYTES;
      ByteBuffer buffer = read(from + (long) at * Character.BYTES, left);
      int some = buffer.remaining() / Character.BYTES;
      buffer.asCharBuffer().get(values, at, some);
      at += some;
    }
    return values;
  }

  byte[] readBytes(long from, int count) {
    byte[] values = new byte[count];
    for (int at = 0; at < count; ) {
      ByteBuffer buffer = read(from + at, count - at);
      int some = buffer.remaining();
      buffer.get(values, at, some);
      at += some;
    }
    return values;
  }

  /** As many of the bytes as the buffer holds. */
  private ByteBuffer read(long from, long bytes) {
    ByteBuffer buffer = buffers.get().clear().limit((int) Math.min(BUFFER, bytes));
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, from + buffer.position()) < 0) {
          throw new IOException("it is shorter than what was written");
        }
      }
    } catch (IOException e) {
      throw failure(path, e);
    }
    return buffer.flip();
  }

  @Override
  public void close() {
    try (files) {
      channel.close();
    } catch (IOException e) {
      throw failure(path, e);
    }
  }
}
