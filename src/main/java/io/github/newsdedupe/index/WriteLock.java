package io.github.newsdedupe.index;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.files.OwnFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Who may write to an index: one at a time, and only where an index is or nothing else. The file of
 * the lock is empty for good.
 */
final class WriteLock {

  private static final String NAME = "lock";

  private WriteLock() {}

  /**
   * Takes the lock of a folder, which is made if there is none. It is given back with its channel,
   * or by the system when the process ends.
   *
   * @param hasIndex whether there is an index in it
   * @throws DedupeException if others write to it, or it holds something else than an index
   */
  static FileChannel take(Path folder, boolean hasIndex) throws IOException {
    if (!hasIndex) {
      refuseOtherFolders(folder);
      Files.createDirectories(folder);
    }
    FileChannel lock = open(folder.resolve(NAME));
    if (isTaken(lock)) {
      lock.close();
      throw new DedupeException(
          folder + ": another run is writing to this index; wait for it, or name another folder");
    }
    return lock;
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      return OwnFiles.createLasting(file);
    } catch (FileAlreadyExistsException e) {
      return OwnFiles.reopen(file);
    }
  }

  private static boolean isTaken(FileChannel lock) throws IOException {
    try {
      FileLock taken = lock.tryLock();
      return taken == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private static void refuseOtherFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!isOfFirstRun(file)) {
          throw new DedupeException(
              folder + ": this folder is no index and not empty; name a new or an empty one");
        }
      }
    }
  }

  /**
   * Whether a first run that was killed before its first commit may have left this. Nothing in it
   * is changed or deleted, should somebody else have made it.
   */
  private static boolean isOfFirstRun(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && (DataFiles.isDraft(name) || (name.equals(NAME) && Files.size(file) == 0));
  }
}
