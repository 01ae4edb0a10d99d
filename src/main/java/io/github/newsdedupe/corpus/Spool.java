package io.github.newsdedupe.corpus;

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

  private final SpoolFolder folder;

  /** By the paths of the files whose bytes they hold. */
  private final Map<Path, SpooledFile> kept = new ConcurrentHashMap<>();

  private final Deque<InputFile> expected = new ArrayDeque<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(Spool::thread);

  /** Keeps files in this folder. */
  Spool(Path folder) {
    this.folder = new SpoolFolder(folder);
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
    SpooledFile content = folder.newFile(name);
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
    SpooledFile content = folder.newFile(file.id());
    content.fill(bytes, most);
    content.checkWritten();
    if (content.length() <= most && content.broken().isEmpty()) {
      kept.put(file.path(), content);
      return true;
    }
    folder.delete(content);
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
          folder.delete(content);
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
    SpooledFile content = folder.newFile(file.id());
    InputStream bytes =
        Compression.decompressed(Descriptors.open(() -> Files.newInputStream(file.path())));
    kept.put(file.path(), content);
    threads.execute(() -> content.fill(bytes, Long.MAX_VALUE));
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
    folder.close();
  }
}
