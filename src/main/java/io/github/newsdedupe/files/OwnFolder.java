package io.github.newsdedupe.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder in which the program keeps files of its own: what lies there is no article, and no
 * result goes there.
 *
 * @param path of the folder, which need not be there yet
 * @param name what it is called in messages
 */
public record OwnFolder(Path path, String name) {

  /** Whether a file or folder lies in it, or is it, whatever links lead there. */
  public boolean holds(Path other) {
    try {
      return Files.isDirectory(path) && real(other).startsWith(path.toRealPath());
    } catch (IOException e) {
      return false; // what cannot be reached is refused by whoever opens it
    }
  }

  /** Of what is not there yet, where it would be. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    Path parent = absolute.getParent();
    return Files.exists(absolute) || parent == null
        ? absolute.toRealPath()
        : parent.toRealPath().resolve(absolute.getFileName());
  }
}
