package io.github.newsdedupe.store;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.files.OwnFiles;
import io.github.newsdedupe.files.TemporaryFiles;
import io.github.newsdedupe.files.WorkMarker;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a run keeps what does not fit into memory. In a folder that the user names, it also keeps
 * what the first reading found, so that a run that was killed can go on; one run at a time.
 *
 * <p>There everything lies in a folder that says by its {@link WorkMarker} that it is ours. One
 * that does not is refused, and of what is in ours only regular files of our names are ever
 * deleted.
 */
public final class WorkFolder implements AutoCloseable {

  private static final String NAME = "dedupe-work";

  private final Path folder;
  private final String program;
  private final Optional<Held> held;
  private boolean finished;

  /** What a run has to itself in a folder that outlives it. */
  private record Held(Path folder, String suffix, FileChannel channel) implements Closeable {

    Path log() {
      return folder.resolve("sketches-" + suffix + ".log");
    }

    TemporaryFiles newFiles() {
      return TemporaryFiles.in(folder, suffix);
    }

    /** The lock is given back with its channel, or by the system when the process ends. */
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  private WorkFolder(Path folder, String program, Optional<Held> held) {
    this.folder = folder;
    this.program = program;
    this.held = held;
  }

  /** For temporary files; nothing outlives the run. */
  public static WorkFolder temporary() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
    return new WorkFolder(folder, "", Optional.empty());
  }

  /**
   * A folder that the user names; it is made if there is none.
   *
   * @param given the name
   * @param program its version: one does not go on where another has stopped
   */
  public static WorkFolder in(Path given, String program) {
    Path folder = at(given);
    try {
      if (!Files.isDirectory(given)) {
        Files.createDirectories(given);
      }
      String suffix = markerOf(given).suffix();
      Held held = new Held(folder, suffix, take(lockOf(folder, suffix), given));
      WorkFolder work = new WorkFolder(folder, program, Optional.of(held));
      work.deleteLeft(false);
      return work;
    } catch (IOException e) {
      throw new DedupeException(
          given + ": cannot be a work folder: " + DedupeException.reasonOf(e), e);
    }
  }

  /** Where in a folder that the user names everything lies, so that nothing else is touched. */
  public static Path at(Path given) {
    return given.resolve(NAME);
  }

  /** The marker of the folder, which is made with it. */
  private static WorkMarker markerOf(Path given) throws IOException {
    Path folder = at(given);
    try {
      OwnFiles.createFolder(folder);
    } catch (FileAlreadyExistsException e) {
      return markerOfOld(given);
    }
    return mark(given);
  }

  private static WorkMarker markerOfOld(Path given) throws IOException {
    Path folder = at(given);
    boolean isFolder = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    Optional<WorkMarker> marker = isFolder ? WorkMarker.of(folder) : Optional.empty();
    if (marker.isPresent()) {
      checkVersion(marker.get(), folder);
      checkOwner(folder, marker.get().suffix());
      return marker.get();
    }
    throw new DedupeException(
        folder + ": is no work folder of dedupe, and stays as it is; name another with --work");
  }

  private static void checkVersion(WorkMarker marker, Path folder) {
    if (!marker.isOfThisVersion()) {
      throw new DedupeException(
          folder + ": is of another version of dedupe; finish with that, or delete the folder");
    }
  }

  private static WorkMarker mark(Path given) throws IOException {
    try {
      return WorkMarker.create(at(given));
    } catch (FileAlreadyExistsException e) {
      throw busy(given);
    }
  }

  /** Who owns a folder can replace what others write there. Who we are shows a new file. */
  private static void checkOwner(Path folder, String suffix) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (TemporaryFiles files = TemporaryFiles.in(folder, suffix)) {
      if (!Files.getOwner(files.create("owner")).equals(Files.getOwner(folder))) {
        throw new DedupeException(
            folder + ": belongs to another user; name another folder with --work");
      }
    }
  }

  private static Path lockOf(Path folder, String suffix) {
    return folder.resolve("lock-" + suffix);
  }

  private static FileChannel take(Path lock, Path given) throws IOException {
    FileChannel channel = OwnFiles.open(lock);
    // A run that ends there deletes the lock that it holds, and another holds one that is new.
    if (isTaken(channel) || !Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
      channel.close();
      throw busy(given);
    }
    return channel;
  }

  private static DedupeException busy(Path given) {
    return new DedupeException(
        given + ": another run works there; wait for it or name another folder with --work");
  }

  private static boolean isTaken(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** Where files go. */
  public Path path() {
    return folder;
  }

  /** New files there that nobody needs after the run. */
  public TemporaryFiles newFiles() {
    return held.map(Held::newFiles).orElseGet(TemporaryFiles::ofSystem);
  }

  /** The version of the program. */
  String program() {
    return program;
  }

  /** The log of the first reading, if it is to outlive the run. */
  Optional<Path> log() {
    return held.map(Held::log);
  }

  /** The result is in the hands of the user: there is nothing to go on with. */
  public void finish() {
    finished = true;
  }

  @Override
  public void close() {
    if (held.isEmpty()) {
      return;
    }
    try (Held run = held.get()) {
      deleteLeft(finished);
      giveBack(run);
    } catch (IOException e) {
      throw new DedupeException(
          folder + ": cannot be tidied up: " + DedupeException.reasonOf(e), e);
    }
  }

  /** Deletes what a run may have left, and with {@code all} what another could go on with. */
  private void deleteLeft(boolean all) throws IOException {
    Held run = held.orElseThrow();
    for (Path path : pathsIn(folder)) {
      boolean ours =
          run.newFiles().isNameOfOne(String.valueOf(path.getFileName()))
              || (all && path.equals(run.log()));
      if (ours && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(path);
      }
    }
  }

  /**
   * Marker and lock are deleted while the lock is held: once it is given back, another run may hold
   * it. The marker stays where there is something else, or the folder would be refused next time.
   */
  private void giveBack(Held run) throws IOException {
    Path marker = folder.resolve(WorkMarker.NAME);
    Path lock = lockOf(folder, run.suffix());
    Set<Path> left = Set.copyOf(pathsIn(folder));
    if (left.contains(run.log())) {
      return;
    }
    if (left.equals(Set.of(marker, lock))) {
      Files.delete(marker);
    }
    Files.deleteIfExists(lock);
    run.close();
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // Another run has begun to work there, or somebody else has something there.
    }
  }

  private static List<Path> pathsIn(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(paths::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return paths;
  }
}
