package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads stretches of files, which stay open: of a file with many articles, so many are read again
 * one by one that opening it each time would take longer. May be used by many threads.
 */
final class OpenFiles implements AutoCloseable {

  private final Map<Path, FileChannel> open = new ConcurrentHashMap<>();

  /** How many stay open: fewer, once there were too many for this process. */
  private volatile int most;

  /**
   * Nothing is open yet.
   *
   * @param most files that stay open; others are opened each time
   */
  OpenFiles(int most) {
    this.most = most;
  }

  /** Reads so many bytes from an offset on into the beginning of an array. */
  void read(Path path, long offset, byte[] bytes, int length) throws IOException {
    while (true) {
      try {
        readOnce(path, offset, ByteBuffer.wrap(bytes, 0, length));
        return;
      } catch (ClosedByInterruptException e) {
        throw e;
      } catch (ClosedChannelException e) {
        // Another thread needed the descriptor; the next turn opens the file anew.
      } catch (IOException e) {
        if (!DedupeException.isOfDescriptors(e) || !giveBack()) {
          throw e;
        }
      }
    }
  }

  private void readOnce(Path path, long offset, ByteBuffer bytes) throws IOException {
    FileChannel known = open.get(path);
    if (known != null) {
      read(known, offset, bytes);
    } else if (open.size() < most) {
      read(keep(path, Descriptors.open(() -> FileChannel.open(path))), offset, bytes);
    } else {
      try (FileChannel file = Descriptors.open(() -> FileChannel.open(path))) {
        read(file, offset, bytes);
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

  /** Closes what is open and keeps half as much from now on; whether that was anything. */
  private synchronized boolean giveBack() {
    int held = open.size();
    most = Math.min(most, held / 2);
    close();
    return held > 0;
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
    for (Path path : List.copyOf(open.keySet())) {
      FileChannel file = open.remove(path);
      try {
        if (file != null) {
          file.close();
        }
      } catch (IOException e) {
        // It was only read.
      }
    }
  }
}
