package io.github.newsdedupe.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * New files for what a run cannot keep in memory, all deleted at once. In a folder that outlives
 * the run their names end with its suffix, by which a later run knows those of one that was killed.
 */
public final class TemporaryFiles implements AutoCloseable {

  private final Path folder;
  private final String suffix;
  private final boolean ofSystem;
  private final Set<Path> made = new LinkedHashSet<>();

  private TemporaryFiles(Path folder, String suffix, boolean ofSystem) {
    this.folder = folder;
    this.suffix = suffix;
    this.ofSystem = ofSystem;
  }

  /** Files in a folder that is there and ours. */
  public static TemporaryFiles in(Path folder, String suffix) {
    return new TemporaryFiles(folder, suffix, false);
  }

  /** Files where the system has temporary ones, in a folder that is made when the first one is. */
  public static TemporaryFiles ofSystem() {
    String suffix = OwnFiles.randomName();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    return new TemporaryFiles(temporary.resolve("dedupe-" + suffix), suffix, true);
  }

  /**
   * Makes a new file, which is empty.
   *
   * @param kind what it is for, in small letters; its name begins with that
   */
  public synchronized Path create(String kind) throws IOException {
    if (ofSystem && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      folder.toFile().deleteOnExit();
      OwnFiles.createFolder(folder);
    }
    Path file = folder.resolve(kind + "-" + OwnFiles.randomName() + "-" + suffix);
    // For runs that are ended from outside. Java deletes the last one first.
    file.toFile().deleteOnExit();
    OwnFiles.create(file).close();
    made.add(file);
    return file;
  }

  /** Whether a file of this name was made here, by this run or by one that was killed. */
  public boolean isNameOfOne(String name) {
    return name.matches("[a-z]+-[0-9a-f]{16}-" + suffix);
  }

  /** Deletes a file before the others; one that cannot be deleted yet is when the program ends. */
  public synchronized void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
    made.remove(file);
  }

  @Override
  public synchronized void close() {
    Set.copyOf(made).forEach(this::delete);
    if (ofSystem) {
      delete(folder);
    }
  }
}
