package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What can be read only once, or only slowly, in a file of its own: one thread writes it, and
 * others may read it while it grows.
 */
final class SpooledFile {

  /** Written at once. Smaller, and readers are woken too often; larger, and they wait. */
  private static final int CHUNK = 1 << 17;

  private final String name;
  private final Path path;

  private long written;
  private boolean complete;
  private Optional<IOException> broken = Optional.empty();
  private Optional<Throwable> failure = Optional.empty();
  private volatile boolean unwanted;

  /**
   * One that is there, and empty.
   *
   * @param name of what it holds, for messages
   * @param path where it lies
   */
  SpooledFile(String name, Path path) {
    this.name = name;
    this.path = path;
  }

  Path path() {
    return path;
  }

  /**
   * Writes all that a stream has, up to where it breaks, and closes it.
   *
   * @param most to write, or a little more
   */
  void fill(InputStream in, long most) {
    try (in;
        OutputStream out =
            Descriptors.open(
                () ->
                    Files.newOutputStream(
                        path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
      byte[] chunk = new byte[CHUNK];
      int length = read(in, chunk);
      while (length > 0 && !unwanted && length() <= most) {
        out.write(chunk, 0, length);
        grow(length);
        length = broken().isPresent() ? 0 : read(in, chunk);
      }
    } catch (IOException e) {
      String what = name + ": cannot be kept in a temporary file: ";
      fail(new DedupeException(what + DedupeException.reasonOf(e), e));
    } catch (RuntimeException | Error e) {
      fail(e);
    } finally {
      end();
    }
  }

  /** As much as there is, up to the chunk; 0 at the end, and where the stream is broken. */
  private int read(InputStream in, byte[] chunk) {
    int length = 0;
    try {
      int read;
      do {
        read = in.read(chunk, length, chunk.length - length);
        length += Math.max(0, read);
      } while (read >= 0 && length < chunk.length);
    } catch (IOException e) {
      breakOff(e);
    }
    return length;
  }

  private synchronized void grow(int length) {
    written += length;
    notifyAll();
  }

  private synchronized void breakOff(IOException reason) {
    broken = Optional.of(reason);
  }

  private synchronized void fail(Throwable e) {
    failure = Optional.of(e);
  }

  private synchronized void end() {
    complete = true;
    notifyAll();
  }

  /** Tells the writer to stop; nothing may be read any more. */
  void discard() {
    unwanted = true;
  }

  /** Why it is not whole, once it was written. */
  synchronized Optional<IOException> broken() {
    return broken;
  }

  /** Whether all was written that will be. */
  synchronized boolean isComplete() {
    return complete;
  }

  /** How much was written. */
  synchronized long length() {
    return written;
  }

  /** Throws what kept it from being written. */
  synchronized void checkWritten() {
    if (failure.isPresent()) {
      if (failure.get() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure.get();
    }
  }

  /** Waits for more than {@code position} bytes; tells how many, or the same if that is all. */
  private synchronized long await(long position) throws IOException {
    try {
      while (written == position && !complete) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    if (written == position) {
      checkWritten();
      if (broken.isPresent()) {
        throw broken.get();
      }
    }
    return written;
  }

  /** Reads it from its beginning; where it is broken, that is thrown. */
  InputStream newInputStream() throws IOException {
    return new Reader(
        Descriptors.open(() -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)));
  }

  private final class Reader extends BulkStream {
    private final InputStream in;
    private long position;

    Reader(InputStream in) {
      this.in = in;
    }

    @Override
    int readSome(byte[] bytes, int offset, int length) throws IOException {
      long more = await(position) - position;
      if (more == 0) {
        return -1;
      }
      int read = in.read(bytes, offset, (int) Math.min(length, more));
      position += read;
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
