package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where articles really lie, whatever path led there: an archive that is named from another folder,
 * by its whole path or through a link, is the same archive. Asked of each article, so what files of
 * one folder or lines of one file share is found out once.
 */
final class Origins {

  private final Map<Path, Path> folders = new ConcurrentHashMap<>();
  private final Map<Path, Path> files = new ConcurrentHashMap<>();

  /** The number of the place of an article in a file; 0 if the file is no longer there. */
  long of(Locator locator) {
    String line = locator.place().substring(locator.file().id().length());
    try {
      return IdHash.of(PathIds.of(realPath(locator.file())) + line);
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  /** The number of the place of a file that is one article; 0 if there is none. */
  static long of(String path) {
    try {
      return IdHash.of(PathIds.of(realPath(Path.of(path))));
    } catch (UncheckedIOException | InvalidPathException e) {
      return 0;
    }
  }

  /** The real path of a file, as an id. */
  String path(InputFile file) {
    return PathIds.of(realPath(file));
  }

  private Path realPath(InputFile file) {
    return file.jsonLines()
        ? files.computeIfAbsent(file.path(), Origins::realPath)
        : inRealFolder(file);
  }

  /** What was found in a folder has its own name there, unless it is a link. */
  private Path inRealFolder(InputFile file) {
    Path path = file.path().toAbsolutePath();
    Path folder = path.getParent();
    return file.given() == 0 || folder == null || Files.isSymbolicLink(path)
        ? realPath(path)
        : folders.computeIfAbsent(folder, Origins::realPath).resolve(path.getFileName());
  }

  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
