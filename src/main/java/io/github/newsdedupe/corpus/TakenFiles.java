package io.github.newsdedupe.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells whether a file was taken before under another name. Only what a link leads to, or the user
 * names, can be met twice, since each folder is walked once; until there is such a file, nothing is
 * looked up, which is most of the work for an archive of a million files.
 */
final class TakenFiles {

  /** Real paths; filled only once they are needed. */
  private final Set<Path> real = new HashSet<>();

  private boolean needed;

  /** Entries taken before that, and the real paths of their folders. */
  private final List<Path> entries = new ArrayList<>();

  private final List<Path> folders = new ArrayList<>();

  /** Takes an entry of a folder that is no link; false if it was taken before. */
  boolean addEntry(Path realFolder, Path entry) {
    if (needed) {
      return real.add(realFolder.resolve(entry.getFileName()));
    }
    folders.add(realFolder);
    entries.add(entry);
    return true;
  }

  /** Takes a file by its real path, whatever led to it; false if it was taken before. */
  boolean addReached(Path realPath) {
    if (!needed) {
      needed = true;
      for (int i = 0; i < entries.size(); i++) {
        addEntry(folders.get(i), entries.get(i));
      }
      entries.clear();
      folders.clear();
    }
    return real.add(realPath);
  }

  /** The first file, by its real path, that was taken there too. */
  Optional<Path> sharedWith(TakenFiles other) {
    boolean fewer = size() <= other.size();
    Set<Path> few = (fewer ? this : other).realPaths().collect(Collectors.toSet());
    return (fewer ? other : this).realPaths().filter(few::contains).min(Comparator.naturalOrder());
  }

  private int size() {
    return needed ? real.size() : entries.size();
  }

  private Stream<Path> realPaths() {
    return needed
        ? real.stream()
        : IntStream.range(0, entries.size())
            .mapToObj(i -> folders.get(i).resolve(entries.get(i).getFileName()));
  }
}
