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
    LINK,
    OTHER
  }

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

  private int passedOver;

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
        addFolder(path, path.toRealPath());
      } else if (Files.exists(path)) {
        checkReadable(given, path);
        givenNames = 0;
        addReached(path, path.toRealPath());
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

  /** How many files in folders matched no include or an exclude. */
  int passedOver() {
    return passedOver;
  }

  /** A file that another walk has found too, by its real path. */
  Optional<Path> sharedWith(FileWalk other) {
    return taken.sharedWith(other.taken);
  }

  private void addFolder(Path folder, Path real) throws IOException {
    if (open.contains(real)) {
      skipped.add(new Skipped(PathIds.of(folder), "symbolic link loop"));
      return;
    }
    if (walked.add(real) && !isOwn(real)) {
      walk(folder, real);
    }
  }

  private void walk(Path folder, Path real) throws IOException {
    open.add(real);
    List<Path> links = new ArrayList<>();
    for (Path entry : entriesOf(folder)) {
      switch (kindOf(entry, LinkOption.NOFOLLOW_LINKS)) {
        case FOLDER -> addSubfolder(entry, real.resolve(entry.getFileName()));
        case FILE -> addEntry(entry, real);
        case LINK -> links.add(entry);
        case OTHER -> skipIfWanted(entry, PlainText.NOT_REGULAR);
      }
    }
    // Last, so that a file that is also reached by a link is named by its own path.
    links.forEach(this::addLink);
    open.remove(real);
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
      return attributes.isSymbolicLink()
          ? Kind.LINK
          : attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
    } catch (IOException e) {
      return Kind.FILE; // which cannot be read; whoever tries finds out why
    }
  }

  private void addSubfolder(Path folder, Path real) {
    try {
      addFolder(folder, real);
    } catch (IOException | UncheckedIOException e) {
      skipped.add(new Skipped(PathIds.of(folder), "cannot be read: " + reason(e)));
    }
  }

  private void addEntry(Path entry, Path realFolder) {
    if (!globs.accept(entry)) {
      passedOver++;
    } else if (taken.addEntry(realFolder, entry)) {
      addFile(entry);
    }
  }

  private void addLink(Path link) {
    try {
      Path real = link.toRealPath();
      switch (kindOf(real)) {
        case FOLDER -> addFolder(link, real);
        case OTHER -> skipIfWanted(link, PlainText.NOT_REGULAR);
        default -> addLinkedFile(link, real);
      }
    } catch (IOException | UncheckedIOException e) {
      if (Files.exists(link)) {
        skipped.add(new Skipped(PathIds.of(link), "cannot be read: " + reason(e)));
      } else {
        skipIfWanted(link, "symbolic link to nothing, or to itself");
      }
    }
  }

  private void addLinkedFile(Path link, Path real) {
    if (isOwn(real)) {
      return;
    }
    if (globs.accept(link)) {
      addReached(link, real);
    } else {
      passedOver++;
    }
  }

  private void skipIfWanted(Path entry, String reason) {
    if (globs.accept(entry)) {
      skipped.add(new Skipped(PathIds.of(entry), reason));
    } else {
      passedOver++;
    }
  }

  private void addReached(Path path, Path real) {
    if (taken.addReached(real)) {
      addFile(path);
    }
  }

  private void addFile(Path path) {
    String id = PathIds.of(path);
    files.add(new InputFile(path, id, isJsonLines(id), givenNames));
  }

  private static boolean isJsonLines(String id) {
    String name = Compression.plainName(id);
    return endsWith(name, ".jsonl") || endsWith(name, ".ndjson");
  }

  private static boolean endsWith(String id, String end) {
    return id.regionMatches(true, id.length() - end.length(), end, 0, end.length());
  }

  private static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause instanceof IOException io ? DedupeException.reasonOf(io) : String.valueOf(cause);
  }
}
