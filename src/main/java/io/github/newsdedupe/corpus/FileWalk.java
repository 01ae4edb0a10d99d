package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns the paths of a command line into files to read, each once. Symbolic links are followed; one
 * that leads back into a folder that is being walked is skipped and listed.
 */
final class FileWalk {

  private final Globs globs;
  private final List<InputFile> files = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /** Real paths of files taken, so that a file reached twice is one article. */
  private final Set<Path> taken = new HashSet<>();

  /** Real paths of the folders between the root and here. */
  private final Set<Path> open = new HashSet<>();

  /** Real paths of all folders met: links to one of them add nothing. */
  private final Set<Path> walked = new HashSet<>();

  private int passedOver;

  /** How many names the folder has that is being walked from, as the user gave it. */
  private int givenNames;

  FileWalk(Globs globs) {
    this.globs = globs;
  }

  /** Takes a path from the command line; one that cannot be read at all ends the run. */
  void addRoot(String given) {
    Path path = pathOf(given);
    try {
      if (Files.isDirectory(path)) {
        givenNames = path.getNameCount();
        addFolder(path, path.toRealPath());
      } else if (Files.exists(path)) {
        checkReadable(given, path);
        givenNames = 0;
        addFile(path, path.toRealPath());
      } else {
        throw new DedupeException(given + ": no such file or folder");
      }
    } catch (IOException | UncheckedIOException e) {
      throw new DedupeException(given + ": cannot be read: " + reason(e), e);
    }
  }

  private static void checkReadable(String given, Path path) {
    if (!Files.isReadable(path)) {
      throw new DedupeException(given + ": cannot be read: permission denied");
    }
  }

  private static Path pathOf(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new DedupeException(
          given + ": not a path under this locale; set LC_ALL=C.UTF-8 and run again", e);
    }
  }

  /** The files found, in the order of their ids. */
  List<InputFile> files() {
    files.sort(Comparator.comparing(InputFile::id));
    return files;
  }

  /** What was found and cannot be read. */
  List<Skipped> skipped() {
    return skipped;
  }

  /** How many files in folders matched no include or an exclude. */
  int passedOver() {
    return passedOver;
  }

  private void addFolder(Path folder, Path real) throws IOException {
    if (open.contains(real)) {
      skipped.add(new Skipped(PathIds.of(folder), "symbolic link loop"));
      return;
    }
    if (!walked.add(real)) {
      return;
    }
    open.add(real);
    for (Path entry : entriesOf(folder)) {
      addEntry(entry, real);
    }
    open.remove(real);
  }

  /**
   * Sorted, since a file that two links lead to is named by the first; and read before going on.
   */
  private static List<Path> entriesOf(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Files::isSymbolicLink).thenComparing(Path::compareTo));
    return entries;
  }

  private void addEntry(Path entry, Path realFolder) {
    try {
      boolean link = Files.isSymbolicLink(entry);
      if (link && !Files.exists(entry)) {
        skipBrokenLink(entry);
        return;
      }
      Path real = link ? entry.toRealPath() : realFolder.resolve(entry.getFileName());
      if (Files.isDirectory(entry)) {
        addFolder(entry, real);
      } else if (globs.accept(entry)) {
        addFile(entry, real);
      } else {
        passedOver++;
      }
    } catch (IOException | UncheckedIOException e) {
      skipped.add(new Skipped(PathIds.of(entry), "cannot be read: " + reason(e)));
    }
  }

  private void skipBrokenLink(Path entry) {
    boolean loop = Files.exists(entry, LinkOption.NOFOLLOW_LINKS);
    if (loop && globs.accept(entry)) {
      skipped.add(new Skipped(PathIds.of(entry), "symbolic link to nothing, or to itself"));
    } else {
      passedOver++;
    }
  }

  private void addFile(Path path, Path real) {
    if (taken.add(real)) {
      files.add(new InputFile(path, PathIds.of(path), isJsonLines(path), givenNames));
    }
  }

  static boolean isJsonLines(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  private static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause instanceof IOException io ? DedupeException.reasonOf(io) : String.valueOf(cause);
  }
}
