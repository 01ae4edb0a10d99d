package io.github.newsdedupe.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads stretches of files, which stay open: of a file with many articles, so many are read again
 * one by one that opening it each time would take longer. May be used by many threads.
 */
final class OpenFiles implements AutoCloseable {

  /** Files that stay open. Fewer, and more are opened each time; systems allow some hundreds. */
  private static final int MOST = 64;

  private final Map<Path, FileChannel> open = new ConcurrentHashMap<>();

  /** Reads so many bytes from an offset on into the beginning of an array. */
  void read(Path path, long offset, byte[] bytes, int length) throws IOException {
    FileChannel known = open.get(path);
    if (known != null) {
      read(known, offset, ByteBuffer.wrap(bytes, 0, length));
    } else if (open.size() < MOST) {
      read(keep(path, FileChannel.open(path)), offset, ByteBuffer.wrap(bytes, 0, length));
    } else {
      try (FileChannel file = FileChannel.open(path)) {
        read(file, offset, ByteBuffer.wrap(bytes, 0, length));
      }
    }
  }

  /** Another thread may have opened it just now. */
  private FileChannel keep(Path path, FileChannel file) throws IOException {
    FileChannel first = open.putIfAbsent(path, file);
    if (first == null) {
      return file;
    }
    file.close();
    return first;
  }

  private static void read(FileChannel file, long offset, ByteBuffer bytes) throws IOException {
    long start = offset - bytes.position();
    while (bytes.hasRemaining()) {
      if (file.read(bytes, start + bytes.position()) < 0) {
        throw new EOFException("it has become shorter");
      }
    }
  }

  @Override
  public void close() {
    for (FileChannel file : open.values()) {
      try {
        file.close();
      } catch (IOException e) {
        // It was only read.
      }
    }
    open.clear();
  }
}
