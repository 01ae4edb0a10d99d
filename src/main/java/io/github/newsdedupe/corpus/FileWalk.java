package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.files.OwnFolder;
import io.github.newsdedupe.files.WorkMarker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the paths of a command line into files to read, each once. Symbolic links are followed; one
 * that leads back into a folder that is being walked is skipped and listed.
 */
final class FileWalk {

  private enum Kind {
    FOLDER,
    FILE,
    LARGE_FILE,
    LINK,
    OTHER
  }

  /** What the folder of an index holds. */
  private static final String INDEX_MANIFEST = "index.json";

  private final Globs globs;

  /** Where nothing is an article. */
  private final List<OwnFolder> own;

  private final List<InputFile> files = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /** So that a file reached twice is one article. */
  private final TakenFiles taken = new TakenFiles();

  /** Real paths of the folders between the root and here. */
  private final Set<Path> open = new HashSet<>();

  /** Real paths of all folders met: links to one of them add nothing. */
  private final Set<Path> walked = new HashSet<>();

  /** How many names the folder has that is being walked from, as the user gave it. */
  private int givenNames;

  FileWalk(Globs globs, List<OwnFolder> own) {
    this.globs = globs;
    this.own = own;
  }

  /** Takes a path from the command line; one that cannot be read at all ends the run. */
  void addRoot(String given) {
    Path path = pathOf(given);
    refuseOwn(given, path);
    try {
      if (WorkMarker.of(path).isPresent()) {
        throw new DedupeException(given + ": is a work folder of dedupe, not one of articles");
      } else if (Files.isDirectory(path)) {
        givenNames = path.getNameCount();
        addFolder(path, path.toRealPath(), false);
      } else if (Files.exists(path)) {
        checkReadable(given, path);
        givenNames = 0;
        addReached(path, path.toRealPath(), kindOf(path));
      } else {
        throw new DedupeException(given + ": no such file or folder");
      }
    } catch (IOException | UncheckedIOException e) {
      throw new DedupeException(given + ": cannot be read: " + reason(e), e);
    }
  }

  private void refuseOwn(String given, Path path) {
    for (OwnFolder folder : own) {
      if (folder.holds(path)) {
        throw new DedupeException(
            given + ": lies in the folder of " + folder.name() + ", which holds no articles");
      }
    }
  }

  private boolean isOwn(Path path) {
    return own.stream().anyMatch(folder -> folder.holds(path));
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

  /** A file that another walk has found too, by its real path. */
  Optional<Path> sharedWith(FileWalk other) {
    return taken.sharedWith(other.taken);
  }

  /**
   * Goes through a folder.
   *
   * @param included whether all in it is to be read, whatever it is called
   */
  private void addFolder(Path folder, Path real, boolean included) throws IOException {
    if (open.contains(real)) {
      skipped.add(new Skipped(PathIds.of(folder), "symbolic link loop"));
      return;
    }
    if (isOwn(real) || !walked.add(real)) {
      return;
    }
    List<Path> entries = entriesOf(folder);
    if (isIndex(folder, entries)) {
      skipped.add(new Skipped(PathIds.of(folder), FileFormat.INDEX.reason().orElseThrow()));
      return;
    }
    open.add(real);
    List<Path> links = new ArrayList<>();
    for (Path entry : entries) {
      Kind kind = kindOf(entry, LinkOption.NOFOLLOW_LINKS);
      if (kind == Kind.LINK) {
        links.add(entry);
      } else {
        addEntry(entry, real, kind, included);
      }
    }
    // Last, so that a file that is also reached by a link is named by its own path.
    links.forEach(link -> addLink(link, included));
    open.remove(real);
  }

  private static boolean isIndex(Path folder, List<Path> entries) {
    Path manifest = folder.resolve(INDEX_MANIFEST);
    return Collections.binarySearch(entries, manifest) >= 0
        && FileFormat.of(manifest, INDEX_MANIFEST) == FileFormat.INDEX;
  }

  /**
   * Sorted, since a file that two links lead to is named by the first; none of a work folder, in
   * which there is only what this program has made.
   */
  private static List<Path> entriesOf(Path folder) throws IOException {
    if (WorkMarker.of(folder).isPresent()) {
      return List.of();
    }
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(entries);
    return entries;
  }

  /** Asks the file system, once for each entry, since that takes longer than all else here. */
  private static Kind kindOf(Path entry, LinkOption... options) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, options);
      if (attributes.isDirectory()) {
        return Kind.FOLDER;
      }
      if (attributes.isRegularFile()) {
        return attributes.size() > PlainText.BUFFER ? Kind.LARGE_FILE : Kind.FILE;
      }
      return attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
    } catch (IOException e) {
      return Kind.FILE; // which cannot be read; whoever tries finds out why
    }
  }

  private void addEntry(Path path, Path realFolder, Kind kind, boolean included) {
    FolderEntry entry = new FolderEntry(path, givenNames, kind == Kind.FOLDER);
    if (!globs.take(entry, included)) {
      return;
    }
    switch (kind) {
      case FOLDER -> addSubfolder(entry, realFolder.resolve(entry.name()), included);
      case OTHER -> skipped.add(new Skipped(PathIds.of(path), PlainText.NOT_REGULAR));
      default -> {
        if (taken.addEntry(realFolder, path)) {
          addFile(path, kind);
        }
      }
    }
  }

  private void addSubfolder(FolderEntry folder, Path real, boolean included) {
    try {
      addFolder(folder.path(), real, globs.includes(folder, included));
    } catch (IOException | UncheckedIOException e) {
      skipped.add(new Skipped(PathIds.of(folder.path()), "cannot be read: " + reason(e)));
    }
  }

  private void addLink(Path link, boolean included) {
    Kind kind = kindOf(link);
    FolderEntry entry = new FolderEntry(link, givenNames, kind == Kind.FOLDER);
    if (!globs.take(entry, included)) {
      return;
    }
    try {
      Path real = link.toRealPath();
      switch (kind) {
        case FOLDER -> addSubfolder(entry, real, included);
        case OTHER -> skipped.add(new Skipped(PathIds.of(link), PlainText.NOT_REGULAR));
        default -> addReached(link, real, kind);
      }
    } catch (IOException e) {
      boolean there = Files.exists(link);
      String reason =
          there ? "cannot be read: " + reason(e) : "symbolic link to nothing, or to itself";
      skipped.add(new Skipped(PathIds.of(link), reason));
    }
  }

  private void addReached(Path path, Path real, Kind kind) {
    if (!isOwn(real) && taken.addReached(real)) {
      addFile(path, kind);
    }
  }

  /** A large file of records is told now, since it is read in batches of its own. */
  private void addFile(Path path, Kind kind) {
    String id = PathIds.of(path);
    boolean records =
        FileFormat.isJsonLinesName(id)
            || (kind == Kind.LARGE_FILE && FileFormat.of(path, id) == FileFormat.JSON_LINES);
    files.add(new InputFile(path, id, records, givenNames));
  }

  private static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause instanceof IOException io ? DedupeException.reasonOf(io) : String.valueOf(cause);
  }
}
