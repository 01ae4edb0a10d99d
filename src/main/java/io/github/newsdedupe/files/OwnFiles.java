package io.github.newsdedupe.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Files and folders that the program makes for itself: always new, never reached through a symbolic
 * link, and for nobody but the user who runs it. Whatever lies at a name already is somebody
 * else's, and is neither written to nor deleted.
 */
public final class OwnFiles {

  /** What no attacker guesses, and no two runs have in common. */
  private static final int RANDOM_BYTES = 8;

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);

  private OwnFiles() {}

  /** Sixteen hexadecimal digits that nobody can foresee, for a name. */
  static String randomName() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /**
   * Makes a new file (0600 where there are such modes), to read and to write.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is anything of that name, a link that
   *     leads nowhere too
   */
  public static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, NEW, mode(file, "rw-------"));
  }

  /** Makes a new file that others may read as far as the user lets them read new files. */
  static FileChannel createForOthers(Path file) throws IOException {
    return FileChannel.open(file, NEW);
  }

  /**
   * Opens a file that was made before, to read and to write.
   *
   * @throws FileSystemException if it is a link or no regular file
   */
  public static FileChannel reopen(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(file.toString(), null, "not a regular file");
    }
    Set<OpenOption> options =
        Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, options);
  }

  /** Opens a file that was made before, or makes it. */
  public static FileChannel open(Path file) throws IOException {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? reopen(file) : create(file);
  }

  /**
   * Makes a new folder (0700 where there are such modes).
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is anything of that name
   */
  public static void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder, mode(folder, "rwx------"));
  }

  private static FileAttribute<?>[] mode(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
