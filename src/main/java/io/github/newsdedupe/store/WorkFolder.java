package io.github.newsdedupe.store;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where a run keeps what does not fit into memory. In a folder that the user names, it also keeps
 * what the first reading found, so that a run that was killed can go on; one run at a time.
 */
public final class WorkFolder implements AutoCloseable {

  /** Everything lies in a folder of this name, so that nothing of the user's is ever touched. */
  private static final String NAME = "dedupe-work";

  private static final String LOG = "sketches.log";
  private static final String LOCK = "lock";

  private final Path folder;
  private final String program;
  private final Optional<FileChannel> lock;
  private boolean finished;

  private WorkFolder(Path folder, String program, Optional<FileChannel> lock) {
    this.folder = folder;
    this.program = program;
    this.lock = lock;
  }

  /** The folder for temporary files; nothing outlives the run. */
  public static WorkFolder temporary() {
    return new WorkFolder(Path.of(System.getProperty("java.io.tmpdir", ".")), "", Optional.empty());
  }

  /**
   * A folder that the user names; it is made if there is none.
   *
   * @param given the name
   * @param program its version: one does not go on where another has stopped
   */
  public static WorkFolder in(Path given, String program) {
    Path folder = given.resolve(NAME);
    try {
      Files.createDirectories(folder);
      FileChannel lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      // A run that ends there deletes the lock that it holds, and another holds one that is new.
      if (isTaken(lock) || !Files.exists(folder.resolve(LOCK))) {
        lock.close();
        throw new DedupeException(
            given + ": another run works there; wait for it or name another folder with --work");
      }
      WorkFolder work = new WorkFolder(folder, program, Optional.of(lock));
      work.deleteAllBut(LOG);
      return work;
    } catch (IOException e) {
      throw new DedupeException(
          given + ": cannot be a work folder: " + DedupeException.reasonOf(e), e);
    }
  }

  /** The lock is given back with its channel, or by the system when the process ends. */
  private static boolean isTaken(FileChannel lock) throws IOException {
    try {
      FileLock taken = lock.tryLock();
      return taken == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** Where files go. */
  public Path path() {
    return folder;
  }

  /** The version of the program. */
  String program() {
    return program;
  }

  /** The log of the first reading, if it is to outlive the run. */
  Optional<Path> log() {
    return lock.map(channel -> folder.resolve(LOG));
  }

  /** The result is in the hands of the user: there is nothing to go on with. */
  public void finish() {
    finished = true;
  }

  @Override
  public void close() {
    if (lock.isEmpty()) {
      return;
    }
    try {
      deleteAllBut(finished ? "" : LOG);
      giveBack(lock.get());
    } catch (IOException e) {
      throw new DedupeException(
          folder + ": cannot be tidied up: " + DedupeException.reasonOf(e), e);
    }
  }

  /** The lock is deleted while it is held: once it is given back, another run may hold it. */
  private void giveBack(FileChannel held) throws IOException {
    try (held) {
      if (Files.exists(folder.resolve(LOG))) {
        return;
      }
      Files.deleteIfExists(folder.resolve(LOCK));
    }
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // Another run has begun to work there.
    }
  }

  /** What a run that was killed may have left; the lock stays. */
  private void deleteAllBut(String kept) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (!name.equals(kept) && !name.equals(LOCK)) {
          delete(file);
        }
      }
    }
  }

  /** A file, or a folder of files. */
  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
    }
    Files.deleteIfExists(path);
  }
}
