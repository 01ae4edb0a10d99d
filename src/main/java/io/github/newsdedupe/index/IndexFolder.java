package io.github.newsdedupe.index;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.files.OwnFiles;
import io.github.newsdedupe.files.OwnFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder of an index: its manifest, its data file, and the lock of whoever writes. */
public final class IndexFolder {

  private static final String MANIFEST = "index.json";

  /** A manifest of a million blocks has half of it. More, and it would take all memory to read. */
  private static final long LONGEST_MANIFEST = 1 << 26;

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

  /** The same as a folder in which nothing of the user's belongs. */
  public OwnFolder own() {
    return new OwnFolder(path, "the index");
  }

  Path manifestFile() {
    return path.resolve(MANIFEST);
  }

  Path dataFile(Manifest manifest) {
    return path.resolve(manifest.files().current());
  }

  private boolean hasManifest() {
    return Files.exists(manifestFile(), LinkOption.NOFOLLOW_LINKS);
  }

  /** What shaped the index, if there is one. */
  public Optional<IndexSettings> settings() {
    refuseFiles();
    return hasManifest() ? Optional.of(manifest().settings()) : Optional.empty();
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
      long size = sizeOf(manifestFile());
      return size > LONGEST_MANIFEST
          ? Optional.empty()
          : ManifestJson.decode(Files.readAllBytes(manifestFile()));
    } catch (NoSuchFileException e) {
      refuseLostManifest();
      throw new DedupeException(
          path + ": no index; 'dedupe index PATH... --index " + path + "' makes one", e);
    } catch (IOException e) {
      throw Damage.unreadable(manifestFile(), e);
    }
  }

  /** The size of a file that can be read as one: of a pipe, there might never be an end. */
  private static long sizeOf(Path file) throws IOException {
    long size = Files.size(file);
    if (!Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "not a regular file");
    }
    return size;
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
        return new IndexReader(manifest, open(manifest, manifest.length()));
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
   * Opens the data file; that of an index without articles need not be there yet.
   *
   * @param length that it must have
   */
  DataFile open(Manifest manifest, long length) throws IOException {
    Path data = dataFile(manifest);
    if (manifest.isEmpty()) {
      return DataFile.empty(data);
    }
    sizeOf(data);
    return DataFile.toRead(data, length);
  }

  /**
   * Opens the index to write, or begins one.
   *
   * @param settings that shape it, or shaped it
   */
  public IndexWriter write(IndexSettings settings) {
    FileChannel lock = lock();
    try {
      Manifest manifest = hasManifest() ? manifest() : begin(settings);
      if (manifest.isEmpty()) {
        manifest = Manifest.empty(settings, manifest.files());
      }
      Optional<String> refusal = manifest.settings().refusalOf(settings);
      if (refusal.isPresent()) {
        throw new DedupeException(path + ": " + refusal.get());
      }
      return new IndexWriter(this, lock, manifest.with(deleteUnused(manifest.files())));
    } catch (RuntimeException | Error e) {
      close(lock);
      throw e;
    }
  }

  /**
   * An index has a manifest before it has articles: none is begun over a lost one, and no file is
   * made that it does not name.
   */
  private Manifest begin(IndexSettings settings) {
    Manifest manifest = Manifest.empty(settings, DataFiles.first());
    commit(manifest);
    return manifest;
  }

  private void refuseLostManifest() {
    if (!Files.isDirectory(path)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        if (DataFiles.isCertainlyData(String.valueOf(file.getFileName()))) {
          throw new DedupeException(
              manifestFile()
                  + ": it is missing, but the articles of an index are there; restore it from a"
                  + " copy, or index the archive anew in another folder");
        }
      }
    } catch (IOException e) {
      throw Damage.unreadable(path, e);
    }
  }

  private FileChannel lock() {
    refuseFiles();
    try {
      if (hasManifest()) {
        OwnFiles.requireRegular(manifestFile());
      } else {
        refuseLostManifest();
      }
      return WriteLock.take(path, hasManifest());
    } catch (IOException e) {
      throw Damage.unwritable(path, e);
    }
  }

  private void refuseFiles() {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
      throw new DedupeException(path + ": not a folder, so no index");
    }
  }

  /** Deletes what holds no articles; tells what is left, as somebody may still read there. */
  DataFiles deleteUnused(DataFiles files) {
    List<String> left = new ArrayList<>();
    for (String name : files.unused()) {
      try {
        OwnFiles.delete(path.resolve(name));
      } catch (IOException e) {
        left.add(name); // it takes room and does no harm; the next writer tries again
      }
    }
    return files.unused(left);
  }

  Disk disk() {
    return disk;
  }

  /** Makes a manifest the one that counts: from now on the index holds what it says. */
  void commit(Manifest manifest) {
    Path draft = path.resolve(manifest.files().draft());
    try {
      OwnFiles.delete(draft); // of a writer that was killed
      try (FileChannel channel = OwnFiles.createLasting(draft)) {
        disk.write(channel, ByteBuffer.wrap(ManifestJson.encode(manifest)), 0);
        disk.force(channel);
      }
      disk.replace(manifestFile(), draft);
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
