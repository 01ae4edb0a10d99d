package io.github.newsdedupe.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * New files for what a run cannot keep in memory, all deleted at once. In a folder that outlives
 * the run their names end with its suffix, by which a later run knows those of one that was killed.
 */
public final class TemporaryFiles implements AutoCloseable {

  /** What names end with where nothing outlives the run. */
  private static final String OF_THIS_RUN = "run";

  private final boolean ofSystem;
  private final String suffix;
  private final Set<Path> made = new LinkedHashSet<>();
  private Optional<Path> folder;

  private TemporaryFiles(Optional<Path> folder, String suffix) {
    this.ofSystem = folder.isEmpty();
    this.folder = folder;
    this.suffix = suffix;
  }

  /** Files in a folder that is there and ours. */
  public static TemporaryFiles in(Path folder, String suffix) {
    return new TemporaryFiles(Optional.of(folder), suffix);
  }

  /** Files where the system has temporary ones, in a folder that is made when the first one is. */
  public static TemporaryFiles ofSystem() {
    return new TemporaryFiles(Optional.empty(), OF_THIS_RUN);
  }

  /**
   * Makes a new file, which is empty.
   *
   * @param kind what it is for, in small letters; its name begins with that
   */
  public synchronized Path create(String kind) throws IOException {
    if (folder.isEmpty()) {
      folder = Optional.of(folderOfSystem());
    }
    Path file = folder.get().resolve(kind + "-" + OwnFiles.randomName() + "-" + suffix);
    // For runs that are ended from outside. Java deletes the last one first.
    file.toFile().deleteOnExit();
    OwnFiles.create(file).close();
    made.add(file);
    return file;
  }

  /** Most runs need none, and what nobody can foresee takes Java's start a while. */
  private static Path folderOfSystem() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    Path folder = temporary.resolve("dedupe-" + OwnFiles.randomName());
    folder.toFile().deleteOnExit();
    OwnFiles.createFolder(folder);
    return folder;
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
      folder.ifPresent(this::delete);
    }
  }
}
