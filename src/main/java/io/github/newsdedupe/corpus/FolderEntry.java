package io.github.newsdedupe.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** What was found in a folder, and where, as far as patterns ask for it. */
final class FolderEntry {

  private final Path path;
  private final int given;
  private final boolean folder;
  private final String name;
  private List<String> below = List.of();
  private List<String> asGiven = List.of();

  /**
   * A file or folder.
   *
   * @param given how many names of the path belong to the folder that the user gave
   * @param folder whether it is one, or a link to one
   */
  FolderEntry(Path path, int given, boolean folder) {
    this.path = path;
    this.given = given;
    this.folder = folder;
    this.name = String.valueOf(path.getFileName());
  }

  Path path() {
    return path;
  }

  boolean isFolder() {
    return folder;
  }

  String name() {
    return name;
  }

  /** Whether its name begins with a dot, as of what programs keep for themselves. */
  boolean isHidden() {
    return name.startsWith(".");
  }

  /** The names of its path below the folder that the user gave. */
  List<String> below() {
    if (below.isEmpty()) {
      below = namesOf(path.subpath(given, path.getNameCount()));
    }
    return below;
  }

  /** The names of its path as the user gave it. */
  List<String> asGiven() {
    if (asGiven.isEmpty()) {
      asGiven = namesOf(path.normalize());
    }
    return asGiven;
  }

  private static List<String> namesOf(Path path) {
    return StreamSupport.stream(path.spliterator(), false).map(Path::toString).toList();
  }
}
