package io.github.newsdedupe.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Files and folders that the program makes for itself: always new, never reached through a symbolic
 * link, and for nobody but the user who runs it, unless they outlive the run. Whatever lies at a
 * name already is somebody else's, and is neither written to nor deleted.
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

  /**
   * Makes a new file that outlives the run, to read and to write, with the mode that the user gives
   * to new files: others may be meant to read it.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is anything of that name, a link that
   *     leads nowhere too
   */
  public static FileChannel createLasting(Path file) throws IOException {
    return FileChannel.open(file, NEW);
  }

  /**
   * Opens a file that was made before, to read and to write.
   *
   * @throws java.nio.file.NoSuchFileException if it is not there
   * @throws FileSystemException if it is a link or no regular file
   */
  public static FileChannel reopen(Path file) throws IOException {
    requireRegular(file);
    Set<OpenOption> options =
        Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, options);
  }

  /** Opens a file that was made before, or makes it. */
  public static FileChannel open(Path file) throws IOException {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? reopen(file) : create(file);
  }

  /**
   * Deletes a file that was made before, if it is there.
   *
   * @throws FileSystemException if it is a link or no regular file
   */
  public static void delete(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      requireRegular(file);
      Files.deleteIfExists(file);
    }
  }

  /**
   * Makes sure that a file that will be written to or replaced is one.
   *
   * @throws java.nio.file.NoSuchFileException if it is not there
   * @throws FileSystemException if it is a link or no regular file
   */
  public static void requireRegular(Path file) throws IOException {
    BasicFileAttributes found =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!found.isRegularFile()) {
      throw new FileSystemException(file.toString(), null, "not a regular file");
    }
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
