package io.github.newsdedupe.index;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder of an index: its manifest, its data file, and the lock of whoever writes. */
public final class IndexFolder {

  private static final String MANIFEST = "index.json";
  private static final String NEW_MANIFEST = "index.json.new";
  private static final String LOCK = "lock";
  private static final String DATA = "articles-";

  /** How often a reader looks again when the index is renewed before its eyes. */
  private static final int LOOKS = 10;

  private final Path path;
  private final Disk disk;

  IndexFolder(Path path, Disk disk) {
    this.path = path;
    this.disk = disk;
  }

  /** The index in a folder, which need not be there yet. */
  public static IndexFolder at(Path path) {
    return new IndexFolder(path, Disk.REAL);
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  Path manifestFile() {
    return path.resolve(MANIFEST);
  }

  Path dataFile(Manifest manifest) {
    return path.resolve(manifest.dataFile());
  }

  /** What shaped the index, if there is one. */
  public Optional<IndexSettings> settings() {
    return Files.exists(manifestFile()) ? Optional.of(manifest().settings()) : Optional.empty();
  }

  /** The last commit. */
  Manifest manifest() {
    return manifestIfWhole()
        .orElseThrow(() -> Damage.in(manifestFile(), "it is not what was written"));
  }

  /** The last commit; none if what is there is not what was written. */
  Optional<Manifest> manifestIfWhole() {
    refuseFiles();
    try {
      return ManifestJson.decode(Files.readAllBytes(manifestFile()));
    } catch (NoSuchFileException e) {
      refuseLostManifest();
      throw new DedupeException(
          path + ": no index; 'dedupe index PATH... --index " + path + "' makes one", e);
    } catch (IOException e) {
      throw Damage.unreadable(manifestFile(), e);
    }
  }

  /** The same for whoever compares its articles with others. */
  public IndexReader read(IndexSettings settings) {
    IndexReader reader = read();
    Optional<String> refusal = reader.settings().refusalOf(settings);
    if (refusal.isPresent()) {
      reader.close();
      throw new DedupeException(path + ": " + refusal.get());
    }
    return reader;
  }

  /** Opens the index to read what is committed now, whatever others write meanwhile. */
  public IndexReader read() {
    for (int look = 1; ; look++) {
      Manifest manifest = manifest();
      Path data = dataFile(manifest);
      try {
        return new IndexReader(manifest, DataFile.toRead(data, manifest.length()));
      } catch (NoSuchFileException e) {
        if (look == LOOKS) {
          throw Damage.in(data, "it is missing");
        }
      } catch (IOException e) {
        throw Damage.unreadable(data, e);
      }
    }
  }

  /**
   * Opens the index to write, or begins one.
   *
   * @param settings that shape it, or shaped it
   */
  public IndexWriter write(IndexSettings settings) {
    FileChannel lock = lock();
    try {
      Manifest manifest = Files.exists(manifestFile()) ? manifest() : begin(settings);
      if (manifest.isEmpty()) {
        manifest = Manifest.empty(settings, manifest.generation());
      }
      Optional<String> refusal = manifest.settings().refusalOf(settings);
      if (refusal.isPresent()) {
        throw new DedupeException(path + ": " + refusal.get());
      }
      deleteAllBut(manifest);
      return new IndexWriter(this, lock, manifest);
    } catch (RuntimeException | Error e) {
      close(lock);
      throw e;
    }
  }

  /** An index has a manifest before it has articles, so that none is begun over a lost one. */
  private Manifest begin(IndexSettings settings) {
    refuseLostManifest();
    Manifest manifest = Manifest.empty(settings, 1);
    try {
      Files.write(dataFile(manifest), new byte[0]);
    } catch (IOException e) {
      throw Damage.unwritable(path, e);
    }
    commit(manifest);
    return manifest;
  }

  private void refuseLostManifest() {
    if (!Files.isDirectory(path)) {
      return;
    }
    try (DirectoryStream<Path> data = Files.newDirectoryStream(path, DATA + "*")) {
      for (Path file : data) {
        if (Files.size(file) > 0) {
          throw new DedupeException(
              manifestFile()
                  + ": it is missing, but the articles of an index are there; restore it from a"
                  + " copy, or delete "
                  + path
                  + " and index the archive anew");
        }
      }
    } catch (IOException e) {
      throw Damage.unreadable(path, e);
    }
  }

  private FileChannel lock() {
    try {
      refuseOtherFolders();
      Files.createDirectories(path);
      FileChannel lock =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isTaken(lock)) {
        lock.close();
        throw new DedupeException(
            path + ": another run is writing to this index; wait for it, or name another folder");
      }
      return lock;
    } catch (IOException e) {
      throw Damage.unwritable(path, e);
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

  private void refuseFiles() {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new DedupeException(path + ": not a folder, so no index");
    }
  }

  private void refuseOtherFolders() throws IOException {
    refuseFiles();
    if (!Files.isDirectory(path) || Files.exists(manifestFile())) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(DATA) && !name.equals(LOCK) && !name.equals(NEW_MANIFEST)) {
          throw new DedupeException(
              path + ": this folder is no index and not empty; name a new or an empty one");
        }
      }
    }
  }

  /** Deletes data files of other generations. Those that are still being read may be kept. */
  void deleteAllBut(Manifest manifest) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, DATA + "*")) {
      for (Path file : files) {
        if (!String.valueOf(file.getFileName()).equals(manifest.dataFile())) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // They take room and do no harm; the next writer tries again.
    }
  }

  Disk disk() {
    return disk;
  }

  /** Makes a manifest the one that counts: from now on the index holds what it says. */
  void commit(Manifest manifest) {
    Path written = path.resolve(NEW_MANIFEST);
    try {
      try (FileChannel channel =
          FileChannel.open(
              written,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        disk.write(channel, ByteBuffer.wrap(ManifestJson.encode(manifest)), 0);
        disk.force(channel);
      }
      disk.replace(manifestFile(), written);
    } catch (IOException e) {
      throw Damage.unwritable(manifestFile(), e);
    }
  }

  void close(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw Damage.unwritable(path, e);
    }
  }
}
