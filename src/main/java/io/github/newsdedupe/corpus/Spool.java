package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.files.TemporaryFiles;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Keeps in temporary files what cannot be read again, or only from its beginning: pipes and
 * compressed files.
 */
final class Spool implements AutoCloseable {

  /**
   * How many files are decompressed while one before them is read. Fewer, and cores wait for them;
   * more, and they take the cores that read, and fill the disk sooner.
   */
  private static final int AHEAD = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  /** How long to wait for threads that were told to stop; they need milliseconds. */
  private static final int PATIENCE_SECONDS = 10;

  private final TemporaryFiles files;

  /** By the paths of the files whose bytes they hold. */
  private final Map<Path, SpooledFile> kept = new ConcurrentHashMap<>();

  private final Deque<InputFile> expected = new ArrayDeque<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(Spool::thread);

  /** Keeps what it keeps in these files, and deletes them when it is closed. */
  Spool(TemporaryFiles files) {
    this.files = files;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "decompress");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Keeps what a stream has, decompressed, as far as that goes.
   *
   * @throws IOException if the stream itself cannot be read
   */
  SpooledFile keep(String name, InputStream in) throws IOException {
    SpooledFile content = newFile(name);
    content.fill(Compression.decompressed(in), Long.MAX_VALUE);
    content.checkWritten();
    Optional<IOException> broken = content.broken();
    if (broken.isPresent() && !(broken.get() instanceof DamagedException)) {
      throw broken.get();
    }
    return content;
  }

  /** Says whose bytes these are. */
  void keep(InputFile file, SpooledFile content) {
    kept.put(file.path(), content);
  }

  /**
   * Keeps the bytes of a file, which are decompressed.
   *
   * @param most what may be kept
   * @return whether that is all
   */
  boolean keep(InputFile file, InputStream bytes, long most) throws IOException {
    SpooledFile content = newFile(file.id());
    content.fill(bytes, most);
    content.checkWritten();
    if (content.length() <= most && content.broken().isEmpty()) {
      kept.put(file.path(), content);
      return true;
    }
    delete(content);
    if (content.broken().isPresent()) {
      throw content.broken().get();
    }
    return false;
  }

  /** Whether the bytes of a file are kept here. */
  boolean has(InputFile file) {
    return kept.containsKey(file.path());
  }

  /** Where the bytes of a file lie as they are read: here, or where the user has it. */
  Path pathOf(InputFile file) {
    SpooledFile content = kept.get(file.path());
    return content == null ? file.path() : content.path();
  }

  /** Tells in which order files will be opened, so that they can be decompressed ahead of that. */
  void expect(Collection<InputFile> next) {
    expected.clear();
    expected.addAll(next);
  }

  /** The bytes of a file, decompressed while they are read, and kept. */
  InputStream open(InputFile file) throws IOException {
    decompress(file);
    InputFile next = expected.peek();
    if (next != null && file.equals(next)) { // equality is linked when it is first asked for
      expected.remove();
    }
    expected.stream().limit(AHEAD).forEach(this::decompressAhead);
    SpooledFile content = kept.get(file.path());
    return content == null
        ? Descriptors.open(() -> Files.newInputStream(file.path()))
        : reader(file, content);
  }

  private InputStream reader(InputFile file, SpooledFile content) throws IOException {
    return new FilterInputStream(content.newInputStream()) {
      @Override
      public void close() throws IOException {
        super.close();
        if (!content.isComplete()) { // and nobody will want the rest
          kept.remove(file.path());
          delete(content);
        }
      }
    };
  }

  private void decompressAhead(InputFile file) {
    try {
      decompress(file);
    } catch (IOException e) {
      // Whoever opens the file gets it again.
    }
  }

  /** Begins to decompress a file, unless that was begun before or it is not compressed. */
  private void decompress(InputFile file) throws IOException {
    if (kept.containsKey(file.path()) || !Compression.isCompressed(file.path())) {
      return;
    }
    SpooledFile content = newFile(file.id());
    InputStream bytes =
        Compression.decompressed(Descriptors.open(() -> Files.newInputStream(file.path())));
    kept.put(file.path(), content);
    threads.execute(() -> content.fill(bytes, Long.MAX_VALUE));
  }

  /** A new file that is empty; {@code name} says in messages what for. */
  private SpooledFile newFile(String name) {
    try {
      return new SpooledFile(name, files.create("spool"));
    } catch (IOException e) {
      throw new DedupeException(
          name + ": cannot be kept in a temporary file: " + DedupeException.reasonOf(e), e);
    }
  }

  private void delete(SpooledFile content) {
    content.discard();
    files.delete(content.path());
  }

  /** Stops all threads and deletes all files. */
  @Override
  public void close() {
    kept.values().forEach(SpooledFile::discard);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    files.close();
  }
}
